// Which statement of a changed file a line belongs to.
import type { Place } from '../model/basics.ts';
import type { Script, Statement } from '../model/statements.ts';

const known = new WeakMap<Script, ReadonlyMap<number, Statement>>();

/** The first statement that has a line of its own text, or of its comments, where the place begins. */
export function statementAt(scripts: readonly Script[], { path, line }: Place): Statement | undefined {
  const script = scripts.find((candidate) => candidate.path === path);
  if (script === undefined) return undefined;
  const lines = known.get(script) ?? linesOf(script);
  known.set(script, lines);
  return lines.get(line);
}

function linesOf({ statements }: Script): Map<number, Statement> {
  const lines = new Map<number, Statement>();
  for (const statement of statements) {
    for (const { line, endLine } of [statement.place, ...statement.comments.map((comment) => comment.place)])
      for (let at = line; at <= endLine; at += 1) if (!lines.has(at)) lines.set(at, statement);
  }
  return lines;
}
