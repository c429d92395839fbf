// Placeholders that a tool fills in before it sends a file, and what a failure of their statement is worth.
import type { ServerError } from '../model/apply.ts';
import type { Statement } from '../model/statements.ts';
import { saysWhatIsThere } from './blame.ts';

/** Marks of templates, wherever they stand: Go, Jinja, Flyway, Ruby, envsubst, Python, sqlcmd, `$%NAME%$`, `@@NAME@@`. */
const marks =
  /\{\{|\{%|\$\{|#\{|<%|\$%\w+%\$|%\(\w+\)[sd]|\$\(\w+\)|@@?\w+@@?(?=\W|$)|\[\[\s*\w+\s*\]\]|(?<![\w$])__[A-Za-z]\w*__(?!\w)|(?<![\w$])\$[A-Z_][A-Z0-9_]+(?![\w$])/;
/** psql's `:name`, `:'name'` and `:"name"`, and a program's `:name`. */
const variables = /(?<![:\w\]])(?::'\w+'|:"\w+"|:[A-Za-z_]\w*)/;

/** Whether what is filled in could make the difference. */
export function dependsOnPlaceholder({ sql, text }: Statement, error: ServerError): boolean {
  const isOfValue = /^(42601|42804|42846|22...|0A000|42P02)$/.test(error.code);
  if (sql !== text || marks.test(text)) return isOfValue || saysWhatIsThere(error);
  return error.code === '42601' && variables.test(text);
}
