// Says on a terminal what is going on when it takes over a second; in CI one line per stage.
import { oneLine } from '../lib/sanitize.ts';
import type { ProgressEvent } from '../pipelines/request.ts';

export interface Sink {
  write(text: string): unknown;
  readonly isTTY?: boolean;
  readonly columns?: number;
}

export interface Progress {
  readonly report: (event: ProgressEvent) => void;
  /** Takes away what is on the terminal's line. */
  readonly clear: () => void;
}

const words: Record<ProgressEvent['stage'], string> = {
  read: 'reading the change',
  base: 'building the history',
  apply: 'applying the change',
  experiment: 'trying it out',
  judge: 'judging',
};

/** Before this many milliseconds nothing is said on a terminal. */
const patience = 1000;
const wipe = '\r\u001b[2K';

/** @param now milliseconds, from any start */
export function progressReporter(
  sink: Sink,
  quiet: boolean,
  ci: boolean,
  now: () => number = () => performance.now(),
): Progress {
  if (quiet) return { report: () => undefined, clear: () => undefined };
  return sink.isTTY === true && !ci ? onTerminal(sink, now) : byStage(sink);
}

/** One line per stage. */
export function byStage(sink: Pick<Sink, 'write'>): Progress {
  let last: string | null = null;
  const report = ({ stage, total }: ProgressEvent) => {
    const share = total === undefined ? '' : ` (${total} ${total === 1 ? 'file' : 'files'})`;
    if (stage !== last) sink.write(`headroom: ${words[stage]}${share}\n`);
    last = stage;
  };
  return { report, clear: () => undefined };
}

function onTerminal(sink: Sink, now: () => number): Progress {
  const started = now();
  let shown = false;
  const report = ({ stage, done, total, detail = '' }: ProgressEvent) => {
    if (now() - started < patience) return;
    const share = done === undefined || total === undefined ? '' : `: ${done + 1} of ${total}`;
    const line = oneLine(`${words[stage]}${share} ${detail}`);
    sink.write(`${wipe}${line.slice(0, (sink.columns ?? 80) - 1)}`);
    shown = true;
  };
  return { report, clear: () => void (shown && sink.write(wipe)) };
}
