// Whether the commit that was checked out still tells what the base branch holds.
import { Misuse, Unavailable } from '../../lib/errors.ts';
import { attemptTo } from '../client/attempts.ts';
import type { ProposalTerms } from './terms.ts';

type FreshnessRequest = Pick<ProposalTerms, 'github' | 'owner' | 'repo' | 'base' | 'checkedOut' | 'concerns'>;

/**
 * Why the plan is of the past, in words; null when it is of the present.
 * @throws Misuse when something else than the base was checked out
 */
export async function whyPast(
  { github, owner, repo, base, checkedOut, concerns }: FreshnessRequest,
  baseSha: string,
): Promise<string | null> {
  if (checkedOut === baseSha) return null;
  const compared = await attemptTo('compare the checkout with the base', async () => {
    const { data } = await github.rest.repos.compareCommitsWithBasehead({
      owner,
      repo,
      basehead: `${checkedOut}...${baseSha}`,
    });
    return {
      status: data.status,
      files: (data.files ?? []).flatMap((file) => [file.filename, file.previous_filename ?? file.filename]),
    };
  });
  const unknown = !compared.ok && /not found/i.test(compared.refusal.said);
  if (!compared.ok && !unknown) throw new Unavailable(compared.refusal.sentence);
  if (!compared.ok || compared.value.status !== 'ahead')
    throw new Misuse(
      `mode: partitions plans for ${base}, and ${checkedOut.slice(0, 7)} is checked out, which is not one of its commits; give actions/checkout \`ref: ${base}\`.`,
    );
  return compared.value.files.some(concerns)
    ? `${base} got other migrations while this ran; the next run looks again`
    : null;
}
