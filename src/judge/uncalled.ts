// What the experiments did not try or had to stop, told in one line.
import type { Experiments } from '../model/experiments.ts';
import type { NotJudged } from '../model/verdict.ts';

/** How many reasons are given in words. */
const given = 3;

/** One entry for all trials that were left or stopped; those of one reason together, named by the first. */
export function uncalled({ smoke, probes }: Pick<Experiments, 'smoke' | 'probes'>): NotJudged[] {
  const skipped = [...(smoke?.skipped ?? []), ...(probes?.skipped ?? [])];
  if (skipped.length === 0) return [];
  const reasons = new Map<string, Set<string>>();
  for (const { what, why } of skipped) reasons.set(why, (reasons.get(why) ?? new Set()).add(what));
  const all = new Set(skipped.map(({ what }) => what)).size;
  const told = [...reasons].slice(0, given).map(([why, whats]) => `${andMore([...whats])}: ${why.replace(/\.$/, '')}`);
  const left = reasons.size - told.length;
  return [
    {
      what: all === 1 ? '1 trial' : `trials of ${all} things`,
      why: [...told, ...(left > 0 ? [`${left} more reason${left === 1 ? '' : 's'}`] : [])].join('; '),
    },
  ];
}

const andMore = ([first = '', ...more]: readonly string[]) =>
  more.length === 0 ? first : `${first} and ${more.length} more`;
