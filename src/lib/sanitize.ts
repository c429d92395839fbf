// Text that came from SQL, file names or the server, made harmless for whoever shows it.

/**
 * Control characters, and marks that change the direction or end a line unseen, made visible; line feeds and tabs stay.
 */
export function visible(source: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is replaced
  const unseen = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;
  return source.replace(/\r\n/g, '\n').replace(unseen, '\ufffd');
}

/** The same in one line. */
export function oneLine(source: string): string {
  return visible(source)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join(' ');
}

/** A log in which no line reads as a command to the runner: `::error::` at its start, or `##[error]` anywhere. */
export function withoutCommands(log: string): string {
  return log.replace(/^([^\S\r\n\u2028\u2029]*):(?=:)/gm, '$1:\u200b').replaceAll('##[', '##\u200b[');
}
