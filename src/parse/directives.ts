// Reads `-- headroom:ignore RULE[, RULE]: reason` and `-- headroom:ignore-file RULE: reason`.
import type { Comment, Directive } from '../model/statements.ts';

const form = /^\s*headroom:ignore(?<file>-file)?\b(?<rest>.*)$/is;

/** The directive a comment is, or null. Rules are named up to the first colon; what follows is the reason. */
export function directiveOf(comment: Comment): Directive | null {
  const match = form.exec(comment.text);
  if (match === null) return null;
  const [rules = '', ...reason] = (match.groups?.rest ?? '').split(':');
  return {
    scope: match.groups?.file === undefined ? 'statement' : 'file',
    rules: rules.split(/[\s,]+/).filter((rule) => rule !== ''),
    reason: reason.join(':').trim(),
    place: comment.place,
  };
}

export function directivesOf(comments: readonly Comment[]): Directive[] {
  return comments.map(directiveOf).filter((directive) => directive !== null);
}
