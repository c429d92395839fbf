// What a set's tool does with files of the change other than apply them: edited, removed, renamed, late and ignored ones.
import { baseName } from '../lib/paths.ts';
import type { Migration, ToolReaction } from '../model/change.ts';
import { pieces } from '../parse/lexer.ts';
import { tools } from '../tools/index.ts';
import type { Reaction, Tree } from '../tools/shared/tool.ts';
import type { ChangedFile } from './git.ts';
import type { MigrationSet } from './sets.ts';

/** A set's files as the change has left them. */
export interface ComparedSet {
  readonly set: MigrationSet;
  readonly tree: Tree;
  readonly statuses: ReadonlyMap<string, Migration['status']>;
  /** Edited files with their text at the base. */
  readonly edited: readonly Migration[];
  readonly differing: readonly ChangedFile[];
  /** Files that the same tool had at the base. */
  readonly mergedBefore: ReadonlySet<string>;
  /** Files of all sets. */
  readonly known: ReadonlySet<string>;
}

/** Of one kind and set, more than these are told as one. */
const mostEach = 3;

type Found = Omit<ToolReaction, 'effect' | 'message' | 'fix' | 'tool'> & { readonly reaction: Reaction };

/** @param isOff whether a file of the repository matches a pattern */
export async function reactionsOf(
  compared: ComparedSet,
  isOff: (pattern: string) => Promise<boolean>,
): Promise<ToolReaction[]> {
  const found = [...editedOnes(compared), ...movedOnes(compared), ...lateOnes(compared), ...ignoredOnes(compared)];
  const patterns = [...new Set(found.flatMap(({ reaction }) => reaction.unless ?? []))];
  const off = new Set((await Promise.all(patterns.map(async (one) => ((await isOff(one)) ? [one] : [])))).flat());
  const heard = found.filter(({ reaction }) => reaction.unless === undefined || !off.has(reaction.unless));
  return together(heard).map(({ reaction: { effect, message, fix }, ...file }) => ({
    ...file,
    effect,
    message,
    fix,
    tool: compared.set.tool.title,
  }));
}

const isRepeatable = ({ tool }: MigrationSet, path: string) => tool.isRepeatable?.(path) === true;

function editedOnes({ set, edited }: ComparedSet): Found[] {
  const { tool } = set;
  const reaction = tool.reactions.edited;
  if (reaction === null) return [];
  const differs = tool.isEdited ?? ((before: string, now: string) => wordsOf(before) !== wordsOf(now));
  return edited
    .filter(({ path, text, baseText = text }) => !isRepeatable(set, path) && differs(baseText, text))
    .map(({ path }) => ({ kind: 'edited', path, reaction }));
}

/** The text without comments and white space. */
function wordsOf(text: string): string {
  return [...pieces(text)]
    .filter(({ kind }) => kind !== 'comment' && kind !== 'space')
    .map(({ start, end }) => text.slice(start, end))
    .join(' ');
}

/** Files of the base that are gone: under another name, or wholly. */
function movedOnes({ set, differing, mergedBefore, statuses }: ComparedSet): Found[] {
  const { tool } = set;
  const recorded = new Set(set.files.map(tool.recordedName));
  return differing.flatMap(({ path, status, from = path }): Found[] => {
    if (status !== 'deleted' && status !== 'renamed') return [];
    if (!mergedBefore.has(from) || isRepeatable(set, from) || recorded.has(tool.recordedName(from))) return [];
    if (status === 'renamed' && !statuses.has(path)) return [];
    const reaction = status === 'renamed' ? tool.reactions.renamed : tool.reactions.removed;
    if (reaction === null) return [];
    return [
      status === 'renamed' ? { kind: 'renamed', path, other: from, reaction } : { kind: 'removed', path, reaction },
    ];
  });
}

function lateOnes({ set, tree, statuses }: ComparedSet): Found[] {
  const { tool, files } = set;
  const reaction = tool.reactions.late;
  if (reaction === null) return [];
  const numbered = files.filter((file) => !isRepeatable(set, file));
  const merged = numbered.filter((file) => statuses.get(file) !== 'added');
  const isLate = tool.isLate ?? ((path: string) => numbered.indexOf(path) < numbered.indexOf(merged.at(-1) ?? ''));
  return numbered
    .filter((file) => statuses.get(file) === 'added' && isLate(file, merged, tree))
    .map((path) => ({ kind: 'late', path, other: merged.at(-1) ?? '', reaction }));
}

function ignoredOnes({ set, tree, differing, known }: ComparedSet): Found[] {
  const prefix = set.root === '' ? '' : `${set.root}/`;
  const usable = new Set(tree.paths);
  return differing.flatMap(({ path, status }): Found[] => {
    if (status === 'deleted' || known.has(path) || !path.startsWith(prefix) || !usable.has(path)) return [];
    if (!path.endsWith('.sql') || undoes.test(baseName(path))) return [];
    const reaction = set.tool.passesOver?.(path, set, tree) ?? null;
    return reaction === null ? [] : [{ kind: 'ignored', path, reaction }];
  });
}

/** Names of what undoes a migration, in the ways of several tools. */
const undoes = /[._-](down|undo|rollback|revert)\.sql$|^(down|U\d[\d._]{0,100}__.{0,255})\.sql$/i;

function together(found: readonly Found[]): Found[] {
  const kinds = [...new Set(found.map(({ kind }) => kind))];
  return kinds.flatMap((kind) => {
    const alike = found.filter((one) => one.kind === kind);
    const [first] = alike;
    return first === undefined || alike.length <= mostEach
      ? alike
      : [{ ...first, others: alike.slice(1).map(({ path }) => path) }];
  });
}

/** Files beside the migrations that say what is applied. */
export const manifestSpecs = tools.flatMap(({ manifest }) =>
  manifest?.file === undefined ? [] : [`:(glob)**/${manifest.file}`],
);
