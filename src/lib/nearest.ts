// The name a person most likely meant, by the number of letters to change.

/** Letters to insert, delete, replace or swap with the next to get from one text to the other. */
export function editDistance(from: string, to: string): number {
  let before: number[] = [];
  let last = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let i = 1; i <= from.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= to.length; j += 1) {
      const same = from[i - 1] === to[j - 1] ? 0 : 1;
      let best = Math.min((last[j] as number) + 1, (row[j - 1] as number) + 1, (last[j - 1] as number) + same);
      if (from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1] && j > 1 && i > 1)
        best = Math.min(best, (before[j - 2] as number) + 1);
      row.push(best);
    }
    before = last;
    last = row;
  }
  return last[to.length] as number;
}

/**
 * The one candidate within a third of the name's length, at most three letters away; null when none or several are as
 * near.
 */
export function nearest(name: string, candidates: Iterable<string>): string | null {
  const reach = Math.min(3, Math.floor(name.length / 3));
  let best: string[] = [];
  let least = reach;
  for (const candidate of new Set(candidates)) {
    if (candidate === name || Math.abs(candidate.length - name.length) > least) continue;
    const away = editDistance(name.toLowerCase(), candidate.toLowerCase());
    if (away > least) continue;
    best = away < least ? [candidate] : [...best, candidate];
    least = away;
  }
  return best.length === 1 ? (best[0] as string) : null;
}

/** `; did you mean NAME?`, or '' when no name is near. */
export function didYouMean(name: string, names: Iterable<string>): string {
  const near = nearest(name, names);
  return near === null ? '' : `; did you mean ${near}?`;
}
