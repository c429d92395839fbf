// Which permission of the token each request needs, and how GitHub refuses without it.
import { notFound, Refusal } from './refusal.ts';

export type Level = 'none' | 'read' | 'write';
export type Area = 'actions' | 'contents' | 'issues' | 'pull-requests';
export type Permissions = Readonly<Partial<Record<Area, Level>>>;

/** One of these is enough. */
export type Needs = readonly (readonly [Area, 'read' | 'write'])[];

const discussion = (level: 'read' | 'write'): Needs => [
  ['issues', level],
  ['pull-requests', level],
];

/** Needs of a REST operation by its name. */
export function needsOf(operation: string, isWrite: boolean): Needs {
  const level = isWrite ? 'write' : 'read';
  if (operation === 'repos/get') return [];
  if (operation === 'repos/list-pull-requests-associated-with-commit') return [['pull-requests', level]];
  if (operation.startsWith('issues/')) return discussion(level);
  if (operation.startsWith('pulls/')) return [['pull-requests', level]];
  if (operation.startsWith('actions/')) return [['actions', level]];
  return [['contents', level]];
}

/** Needs of a GraphQL field by its name. */
export function fieldNeeds(field: string): Needs {
  if (/IssueComment/.test(field)) return discussion('write');
  if (/(un)?resolveReviewThread/i.test(field)) return [['contents', 'write']];
  return [['pull-requests', 'write']];
}

const rank = { none: 0, read: 1, write: 2 };

export function allows(permissions: Permissions, needs: Needs): boolean {
  return needs.length === 0 || needs.some(([area, level]) => rank[permissions[area] ?? 'none'] >= rank[level]);
}

export function missing(needs: Needs): Refusal {
  const accepted = needs.map(([area, level]) => `${area.replace('-', '_')}=${level}`).join('; ');
  return new Refusal(403, 'Resource not accessible by integration', {
    headers: { 'x-accepted-github-permissions': accepted },
  });
}

/** Everyone reads what is public; a token without any permission does not even see what is private. */
export function demand(permissions: Permissions, isPrivate: boolean, needs: Needs): void {
  const isRead = needs.every(([, level]) => level === 'read');
  if (isPrivate && Object.values(permissions).every((level) => level === 'none')) throw notFound();
  if (isRead && !isPrivate) return;
  if (!allows(permissions, needs)) throw missing(needs);
}
