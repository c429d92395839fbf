// The text that EXECUTE is given, as far as its literal parts tell.
import type { SyntaxTree } from '../model/statements.ts';

/**
 * A literal, `format()` or a concatenation as text; names and values that only run time knows are filled in. Null when
 * it does not begin with a literal.
 */
export function dynamicText(node: SyntaxTree): string | null {
  const constant = node?.A_Const?.sval;
  if (constant !== undefined) return constant.sval ?? '';
  if (node?.TypeCast !== undefined) return dynamicText(node.TypeCast.arg);
  const call = node?.FuncCall;
  if (call?.funcname?.at(-1)?.String?.sval === 'format')
    return dynamicText(call.args?.[0])?.replace(/%(?:\d+\$)?-?\d*([IsL%])/g, filled) ?? null;
  const operator = node?.A_Expr;
  if (operator?.name?.[0]?.String?.sval !== '||') return null;
  const left = dynamicText(operator.lexpr);
  return left === null ? null : left + (dynamicText(operator.rexpr) ?? unknown(operator.rexpr));
}

const filled = (_: string, form: string) => (form === 'L' ? "'0'" : form === '%' ? '%' : 'x');

const unknown = (node: SyntaxTree) =>
  /^quote_(?:literal|nullable)$/.test(node?.FuncCall?.funcname?.at(-1)?.String?.sval) ? "'0'" : 'x';
