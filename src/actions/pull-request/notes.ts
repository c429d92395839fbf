// What is said in a pull request of ours that is closed or blocked: once for each plan.
import { block, code, text } from '../../lib/markdown.ts';
import { noteMarker } from '../../report/markers.ts';
import type { Attempts } from '../client/attempts.ts';
import { readComments } from '../client/pull.ts';
import type { DesiredState, ProposalTerms } from './terms.ts';

/** GitHub takes 65,536 characters. */
const budget = 60_000;

export async function sayOnce(
  { github, owner, repo, key }: ProposalTerms,
  attempts: Attempts,
  number: number,
  what: 'blocked' | 'closed',
  plan: string,
  words: string,
): Promise<void> {
  const marker = noteMarker(key, what, plan);
  const said = async () =>
    (await readComments(github, { owner, repo, number })).some(({ body }) => body.includes(marker));
  const before = await attempts.try('read the comments', said);
  if (!before.ok || before.value) return;
  await attempts.create(
    'comment on the pull request',
    async () =>
      void (await github.rest.issues.createComment({ owner, repo, issue_number: number, body: `${marker}\n${words}` })),
    async () => ((await said()) ? undefined : null),
  );
}

export const closedNote = ({ base }: ProposalTerms) =>
  `No longer needed: ${code(base)} has these partitions already, or nothing asks for them any more.`;

/** @param because why nothing was pushed */
export function blockedNote({ branch }: ProposalTerms, because: string, wanted: DesiredState | null): string {
  const head = `### Headroom: nothing was pushed\n\n${text(sentence(because))}`;
  if (wanted === null) return `${head}\n\nClose the pull request, or merge what others added to it.`;
  const files = wanted.files.map(
    ({ path, content }) => `<details><summary>${code(path)}</summary>\n\n${block('sql', content)}\n\n</details>`,
  );
  const way = `Take over what you need by hand. To let Headroom have the branch ${code(branch)} again, remove the other commits, or run once with ${code('on-human-commits: overwrite')}.`;
  const whole = [head, 'What it would contain now:', ...files, way].join('\n\n');
  if (Buffer.byteLength(whole) <= budget) return whole;
  return [
    head,
    `What it would contain now is too long for a comment: ${wanted.files.map(({ path }) => code(path)).join(', ')}.`,
    way,
  ]
    .join('\n\n')
    .slice(0, budget);
}

const sentence = (words: string) => `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
