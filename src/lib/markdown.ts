// Makes text that came from SQL harmless in Markdown: no mentions, links, HTML or broken tables.
import { oneLine, visible } from './sanitize.ts';

/**
 * Plain text for a Markdown paragraph or table cell. A backslash keeps Markdown out; GitHub looks for mentions, issues
 * and addresses only after it has read the Markdown, so these are broken by a character without width.
 */
export function text(source: string): string {
  return inline(source).replace(
    /^(\d+)([.)])|^([-=+])/,
    (_, digits: string | undefined, mark: string | undefined, dash: string | undefined) =>
      `${digits ?? ''}\\${mark ?? dash}`,
  );
}

/** The same within a paragraph, where a dash or a number begins no list. */
function inline(source: string): string {
  return oneLine(source)
    .replace(/[\\`*_[\]#!|~$]/g, '\\$&')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/[@#]|GH-(?=\d)|:(?=:|\/\/)|www(?=\.)/gi, '$&\u200b')
    .replace(/--/g, '-\u200b-');
}

/** Text inside an HTML element, where Markdown is not read. */
export function html(source: string): string {
  return oneLine(source)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** A file's path as part of an address; a parenthesis would end a link. */
export function pathInUrl(path: string): string {
  return path
    .split('/')
    .map((part) => encodeURIComponent(part).replace(/[()]/g, (mark) => (mark === '(' ? '%28' : '%29')))
    .join('/');
}

/** A code span that nothing inside can close. */
export function code(source: string): string {
  const line = oneLine(source);
  const fence = '`'.repeat(longestRun(line) + 1);
  const pad = line.startsWith('`') || line.endsWith('`') || line === '' ? ' ' : '';
  return `${fence}${pad}${line}${pad}${fence}`;
}

/** A fenced block that nothing inside can close. */
export function block(language: string, source: string): string {
  const fence = '`'.repeat(Math.max(3, longestRun(source) + 1));
  return `${fence}${language}\n${visible(source).replace(/(?<!\n)\n+$/, '')}\n${fence}`;
}

const word = '[a-z_]\\w*';
const quoted = '"[^"]+"';
/**
 * What is written as code, and what reads as a name: `public."Orders"`, `"wa_events"`, `public.wa_events`, `wa_events`.
 */
const names = new RegExp(
  `(\`[^\`]+\`|\\b${word}(?:\\.(?:${word}|${quoted}))+|${quoted}|\\b[a-z][a-z0-9]*_\\w*[a-z0-9]\\b)`,
  'i',
);

/** A message with its names as code, the rest as text. */
export function message(source: string): string {
  return oneLine(source)
    .split(names)
    .map((part, at) =>
      at % 2 === 0 ? words(part, at === 0 ? text : inline) : code(part.replace(/^`(.*)`$|^"(.*)"$/s, '$1$2')),
    )
    .join('');
}

/** Text between two names keeps the spaces at its ends. */
function words(part: string, escaped: (source: string) => string): string {
  const inner = part.trim();
  if (inner === '') return part;
  const before = part.length - part.trimStart().length;
  return `${part.slice(0, before)}${escaped(inner)}${part.slice(part.trimEnd().length)}`;
}

/** The length of the longest run of backticks. */
export function longestRun(source: string): number {
  let longest = 0;
  for (const [run] of source.matchAll(/`+/g)) longest = Math.max(longest, run.length);
  return longest;
}
