// A command run in this process, with its own world and, where wanted, its own pipeline.
import { runCli, type World } from '../../src/cli/run.ts';
import { everything, rule } from '../report/given.ts';

export interface Told {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

/** Runs a command; the pipeline answers with a report of everything unless told otherwise. */
export async function headroom(args: readonly string[], given: Partial<World> = {}): Promise<Told> {
  const out: string[] = [];
  const err: string[] = [];
  const status = await runCli(args, {
    rules: [rule],
    environment: { HEADROOM_CACHE: '/nowhere' },
    stdout: { write: (text) => out.push(text) },
    stderr: { write: (text) => err.push(text) },
    review: async () => everything(),
    ...given,
  });
  return { status, out: out.join(''), err: err.join('') };
}
