// Says on a terminal what is going on when it takes over a second; in CI one line per stage.
import type { ProgressEvent } from '../request.ts';

interface Sink {
  write(text: string): unknown;
  readonly isTTY?: boolean;
}

const words: Record<ProgressEvent['stage'], string> = {
  read: 'reading the change',
  base: 'building the history',
  apply: 'applying the change',
  judge: 'judging',
};

/** Before this many milliseconds nothing is said on a terminal. */
const patience = 1000;

export function progressReporter(sink: Sink, quiet: boolean, ci: boolean): { report: (event: ProgressEvent) => void; clear: () => void } {
  if (quiet) return { report: () => undefined, clear: () => undefined };
  return sink.isTTY === true && !ci ? onTerminal(sink) : byStage(sink);
}

function byStage(sink: Sink) {
  let last: string | null = null;
  const report = ({ stage, total }: ProgressEvent) => {
    if (stage !== last) sink.write(`headroom: ${words[stage]}${total === undefined ? '' : ` (${total} files)`}\n`);
    last = stage;
  };
  return { report, clear: () => undefined };
}

function onTerminal(sink: Sink) {
  const started = Date.now();
  const report = ({ stage, done, total, detail }: ProgressEvent) => {
    if (Date.now() - started < patience) return;
    const share = done === undefined || total === undefined ? '' : ` ${done + 1} of ${total}`;
    sink.write(`\r\u001b[2K${words[stage]}${share} ${detail ?? ''}`.slice(0, 120));
  };
  return { report, clear: () => void (Date.now() - started >= patience && sink.write('\r\u001b[2K')) };
}
