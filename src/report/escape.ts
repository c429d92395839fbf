// Makes text that came from SQL harmless in Markdown: no mentions, links, HTML or broken tables.

/** Plain text for a Markdown paragraph or table cell. */
export function text(source: string): string {
  return oneLine(source)
    .replace(/[\\`*_{}[\]<>()#+!|~]/g, (mark) => (mark === '<' ? '&lt;' : mark === '>' ? '&gt;' : `\\${mark}`))
    .replace(/@/g, '@\u200b')
    .replace(/:(?=:)/g, ':\u200b')
    .replace(/--/g, '-\u200b-');
}

/** A code span that nothing inside can close. */
export function code(source: string): string {
  const line = oneLine(source).replaceAll('|', '\\|');
  const fence = '`'.repeat(longestRun(line) + 1);
  const pad = line.startsWith('`') || line.endsWith('`') || line === '' ? ' ' : '';
  return `${fence}${pad}${line}${pad}${fence}`;
}

/** A fenced block that nothing inside can close. */
export function block(language: string, source: string): string {
  const fence = '`'.repeat(Math.max(3, longestRun(source) + 1));
  return `${fence}${language}\n${visible(source).replace(/\n+$/, '')}\n${fence}`;
}

/** A message with its quoted names as code: `"wa_events"` and `public.wa_events` read as names, the rest as text. */
export function message(source: string): string {
  return oneLine(source)
    .split(/(`[^`]*`|"[^"]+"|\b\w+\.\w+(?:\.\w+)?\b)/)
    .map((part, at) => (at % 2 === 0 ? text(part) : code(part.replace(/^`|`$/g, ''))))
    .join('');
}

const oneLine = (source: string) => visible(source).replace(/\s*[\r\n]+\s*/g, ' ');

/** Control characters and direction marks made visible. */
function visible(source: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is removed
  return source.replace(/\r\n/g, '\n').replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '\ufffd');
}

function longestRun(source: string): number {
  return Math.max(0, ...[...source.matchAll(/`+/g)].map((match) => match[0].length));
}
