// Globs in time that grows with pattern and text alone, however many stars a pattern has.

/** Longest pattern that is taken from a configuration, in UTF-16 units. */
export const longestGlob = 200;

/** What a character must be, null where none is needed; then on to other steps, so many further. */
interface Step {
  readonly takes: ((char: string) => boolean) | null;
  readonly next: readonly number[];
}

const isGlob = (part: string) => /[*?[{\\]/.test(part);

/**
 * The folder that everything a pattern matches lies in; the pattern itself when nothing in it stands for something
 * else.
 */
export function fixedFolder(pattern: string): string {
  const parts = pattern.split('/');
  const first = parts.findIndex(isGlob);
  return parts.slice(0, first === -1 ? parts.length : first).join('/');
}

/**
 * `*` and `?` within a folder, `**` across folders, `[a-z]`, `[!a-z]`, `{a,b}`, `\` before what stands for itself; `!`
 * in front turns it round.
 */
export function glob(pattern: string): (text: string) => boolean {
  const turned = pattern.startsWith('!');
  const steps = stepsOf(turned ? pattern.slice(1) : pattern, true);
  return (text) => runs(steps, text) !== turned;
}

/** All ways at once: which steps may come after each character. */
function runs(steps: readonly Step[], text: string): boolean {
  let here = new Uint8Array(steps.length + 1);
  let ahead = new Uint8Array(steps.length + 1);
  here[0] = 1;
  pass(steps, here);
  for (const char of text) {
    ahead.fill(0);
    for (const [at, { takes, next }] of steps.entries())
      if (here[at] === 1 && takes?.(char) === true) mark(ahead, at, next);
    if (!ahead.includes(1)) return false;
    pass(steps, ahead);
    [here, ahead] = [ahead, here];
  }
  return here[steps.length] === 1;
}

/** Adds what is reached without a character; all such ways lead forwards. */
function pass(steps: readonly Step[], reached: Uint8Array): void {
  for (const [at, { takes, next }] of steps.entries()) if (takes === null && reached[at] === 1) mark(reached, at, next);
}

function mark(reached: Uint8Array, at: number, next: readonly number[]): void {
  for (const far of next) reached[at + far] = 1;
}

const any = () => true;
const within = (char: string) => char !== '/';
const take = (takes: Step['takes']): Step => ({ takes, next: [1] });
const slash = take((char) => char === '/');
const run = (takes: (char: string) => boolean): Step[] => [
  { takes: null, next: [1, 2] },
  { takes, next: [-1] },
];
const maybe = (steps: readonly Step[]): Step[] => [{ takes: null, next: [1, steps.length + 1] }, ...steps];

/** @param starts whether it stands at the beginning of a name */
function stepsOf(pattern: string, starts: boolean): Step[] {
  const steps: Step[] = [];
  for (let at = 0; at < pattern.length; ) {
    const [part, made] = nextPart(pattern.slice(at), at === 0 ? starts : pattern[at - 1] === '/');
    steps.push(...made);
    at += part.length;
  }
  return steps;
}

/** The first part of a pattern, and its steps. */
function nextPart(rest: string, starts: boolean): readonly [string, Step[]] {
  const across = starts ? /^\*\*(\/|$)/.exec(rest) : /^\/\*\*$/.exec(rest);
  if (across !== null) return [across[0], acrossFolders(across[0])];
  const stars = /^\*+/.exec(rest);
  if (stars !== null) return [stars[0], run(within)];
  if (rest.startsWith('?')) return ['?', [take(within)]];
  const choice = rest.startsWith('[') ? /^\[([!^]?)(\]?[^\]/]+|\])\]/.exec(rest) : null;
  if (choice !== null) return [choice[0], [take(oneOf(choice[2] ?? '', choice[1] !== ''))]];
  const group = rest.startsWith('{') ? groupOf(rest) : null;
  if (group !== null) return [group.text, either(group.parts.map((part) => stepsOf(part, starts)))];
  const literal = /^\\?(.)/su.exec(rest);
  return [literal?.[0] ?? rest, [take((char) => char === (literal?.[1] ?? rest))]];
}

/** With the `/` before or behind it, which need not be there where no folder is. */
function acrossFolders(part: string): Step[] {
  if (part.startsWith('/')) return maybe([slash, ...run(any)]);
  return part.endsWith('/') ? maybe([...run(any), slash]) : run(any);
}

function oneOf(chars: string, not: boolean): (char: string) => boolean {
  const ranges = [...chars.matchAll(/(.)-(.)|(.)/gsu)].map(
    ([, from, to, one = '']) => [from ?? one, to ?? one] as const,
  );
  return (char) => char !== '/' && ranges.some(([from, to]) => from <= char && char <= to) !== not;
}

/** `{a,b}` at the beginning; null where it is not closed or gives no choice. */
function groupOf(rest: string): { readonly text: string; readonly parts: readonly string[] } | null {
  const parts: string[] = [];
  let depth = 0;
  let from = 1;
  for (let at = 0; at < rest.length; at += 1) {
    if (rest[at] === '\\') at += 1;
    else if (rest[at] === '{') depth += 1;
    else if (rest[at] === '}') depth -= 1;
    if (depth > 1 || !(rest[at] === ',' || depth === 0)) continue;
    parts.push(rest.slice(from, at));
    from = at + 1;
    if (depth === 0) return parts.length > 1 ? { text: rest.slice(0, from), parts } : null;
  }
  return null;
}

function either(ways: readonly (readonly Step[])[]): Step[] {
  const steps: Step[] = [];
  const starts: number[] = [];
  const length = ways.reduce((sum, way) => sum + way.length + 1, 0);
  for (const way of ways) {
    starts.push(steps.length + 1);
    steps.push(...way);
    steps.push({ takes: null, next: [length - steps.length] });
  }
  return [{ takes: null, next: starts }, ...steps];
}
