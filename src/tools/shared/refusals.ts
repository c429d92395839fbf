// What a tool refuses in a file, or sends to Postgres in pieces that it refuses: found in the text as the tool cuts it.
import type { Range, Refusal } from '../../model/change.ts';
import { pieces } from '../../parse/lexer.ts';
import { split } from '../../parse/split.ts';
import { textLines } from './marked.ts';

/** What a tool that cuts a file at line ends is told by. */
export interface LineMarks {
  readonly title: string;
  readonly begin: RegExp;
  readonly end: RegExp;
  /** As they are written. */
  readonly written: readonly [begin: string, end: string];
}

/** The last word of a line before a comment ends a statement when it ends with a semicolon. */
function endsStatement(line: string): boolean {
  const words = line.trim().split(/\s+/);
  const comment = words.findIndex((word) => word.startsWith('--'));
  return (comment === -1 ? words : words.slice(0, comment)).at(-1)?.endsWith(';') === true;
}

/** A tool that cuts at every line which ends with a semicolon, unless marks hold the lines together. */
export function cutAtLines(text: string, parts: readonly Range[], marks: LineMarks): Refusal[] {
  return parts.flatMap((part) => cutPart(text, part, marks));
}

function cutPart(text: string, part: Range, { title, begin, end, written }: LineMarks): Refusal[] {
  const cuts: number[] = [];
  const blocks: Range[] = [];
  let open: number | null = null;
  for (const line of textLines(text)) {
    if (line.start < part.start || line.start >= part.end) continue;
    if (begin.test(line.text)) open = line.end;
    else if (end.test(line.text) && open !== null) {
      blocks.push({ start: open, end: line.start });
      open = null;
    } else if (open === null && endsStatement(line.text)) cuts.push(line.end);
  }
  if (open !== null)
    return [{ start: open, end: open, message: `${title} misses ${written[1]} after this line, and refuses to run.` }];
  const marked = (at: number) => blocks.some((block) => block.start <= at && at <= block.end);
  const { chunks } = split('', text, [part]);
  const found = chunks.flatMap((chunk): Refusal[] => {
    const cut = marked(chunk.start) ? undefined : cuts.find((at) => chunk.start < at && at < chunk.end);
    if (cut === undefined) return [];
    const line = text.slice(0, cut).split('\n').length;
    const head = text.slice(chunk.start, chunk.end).split(/\r?\n/, 1)[0] ?? '';
    const message = `${title} cuts this statement at the end of line ${line}: it knows no quotes and ends a statement where a line ends with a semicolon. Write ${written[0]} before the statement and ${written[1]} after it.`;
    return [{ start: chunk.start, end: chunk.start + head.length, message }];
  });
  const last = chunks.at(-1);
  if (last === undefined || marked(last.start) || cuts.some((at) => at > last.end)) return found;
  const message = `${title} wants a line that ends with a semicolon after the last statement, and refuses to run without it. Add the semicolon; no comment may follow it directly.`;
  const start = text.slice(0, last.end).lastIndexOf('\n') + 1;
  return [...found, { start: Math.max(start, last.start), end: last.end, message }];
}

/** A tool whose files must have a line that the text lacks. */
export const lacks = (title: string, text: string, wanted: RegExp, written: string): Refusal[] =>
  wanted.test(text)
    ? []
    : [{ start: 0, end: 0, message: `${title} wants a line ${written}, which this file lacks, and refuses to run.` }];

/** What only psql and the tools that imitate it understand. */
export interface Accepts {
  /** Takes a byte order mark off. */
  readonly byteOrderMark: boolean;
  /** Understands lines such as `\restrict`. */
  readonly metaCommands: boolean;
  /** Sends the lines that follow `COPY … FROM stdin` as rows. */
  readonly copyData: boolean;
}

export const sqlOnly: Accepts = { byteOrderMark: false, metaCommands: false, copyData: false };

/** Commands of psql and rows of COPY, which Postgres refuses as SQL; each kind is told once. */
export function psqlOnly(title: string, accepts: Accepts, text: string, parts: readonly Range[]): Refusal[] {
  const commands: Range[] = [];
  const copies: Range[] = [];
  for (const part of parts) {
    if (!text.slice(part.start, part.end).includes('\\') && !/\bstdin\b/i.test(text)) continue;
    const { chunks } = split('', text, [part]);
    let from = part.start;
    for (const chunk of [...chunks, { start: part.end, end: part.end, next: part.end }]) {
      for (const piece of pieces(text, from, chunk.end))
        if (piece.kind === 'dropped' && text[piece.start] === '\\') commands.push(piece);
      if (/^copy\b[^;]*\bfrom\s+stdin\b/i.test(text.slice(chunk.start, chunk.end))) copies.push(chunk);
      from = chunk.next;
    }
  }
  const [command] = commands;
  const [copy] = copies;
  const name = command === undefined ? '' : (/^\\\S*/.exec(text.slice(command.start, command.end))?.[0] ?? '');
  return [
    ...(command === undefined || accepts.metaCommands
      ? []
      : [
          {
            start: command.start,
            end: command.end,
            message: `${name} is a command of psql. ${title} sends it to Postgres, which refuses it (SQLSTATE 42601): remove ${commands.length === 1 ? 'the line' : `this and the other ${commands.length - 1} lines like it`}.`,
          },
        ]),
    ...(copy === undefined || accepts.copyData
      ? []
      : [
          {
            start: copy.start,
            end: copy.end,
            message: `COPY … FROM stdin takes its rows from psql. ${title} sends them to Postgres as SQL, which refuses them (SQLSTATE 42601): write the rows as INSERT.`,
          },
        ]),
  ];
}

export const byteOrderMark = (title: string): Refusal => ({
  start: 0,
  end: 0,
  message: `The file begins with a byte order mark, which ${title} does not take off: the first line is refused. Save the file without one.`,
});
