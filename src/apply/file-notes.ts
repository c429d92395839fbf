// What is told of changed files besides their statements: what their tool refuses, and what an unknown runner may.
import type { FileRefusal } from '../model/apply.ts';
import type { Change, Migration } from '../model/change.ts';
import type { Statement } from '../model/statements.ts';
import type { NotJudged } from '../model/verdict.ts';
import { placeOf } from '../parse/positions.ts';

/** What is known of a change before it runs. */
export const changeFacts = ({ callers, deleters = {}, runner, reactions, changed, layoutTitle }: Change) => ({
  callers,
  deleters,
  runner,
  reactions,
  refusals: changed.flatMap(refusalsOf),
  rivalries: changed.flatMap(({ path, version, rival }) =>
    rival === undefined ? [] : [{ path, version, other: rival, tool: layoutTitle }],
  ),
});

function refusalsOf({ path, text, refusals = [] }: Migration): FileRefusal[] {
  return refusals.map(({ start, end, message }) => ({ place: placeOf(path, text, start, end), message }));
}

export const wrappingUnknown = ({ path, place, sql }: Statement): NotJudged => ({
  what: `${path}:${place.line}`,
  why: `${/^\w+(\s+(unique\s+)?index\s+concurrently)?/i.exec(sql)?.[0] ?? 'it'} runs only outside a transaction, and the runner of these files is not known: it was applied by itself. If the runner wraps a file in a transaction, it fails there; name the tool under layout: in .github/headroom.yml`,
});
