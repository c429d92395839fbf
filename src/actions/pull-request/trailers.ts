// The last lines of our commits, by which they are known again.

export interface Trailers {
  /** Fingerprint of the plan. */
  readonly plan: string;
  /** Digest of the files as they were committed: an edit by others shows. */
  readonly files: string;
  /** The time that versions were made of. */
  readonly at: string;
}

export const withTrailers = (message: string, { plan, files, at }: Trailers) =>
  `${message.trimEnd()}\n\nheadroom-Plan: ${plan}\nheadroom-Files: ${files}\nheadroom-Time: ${at}\n`;

/** null: not a commit of ours. */
export function readTrailers(message: string): Trailers | null {
  const [, plan, files, at] =
    /\nheadroom-Plan: ([0-9a-f]+)\nheadroom-Files: ([0-9a-f]+)\nheadroom-Time: (\S+)\s*$/.exec(
      message.replaceAll('\r\n', '\n'),
    ) ?? [];
  return plan === undefined || files === undefined || at === undefined || Number.isNaN(Date.parse(at))
    ? null
    : { plan, files, at };
}
