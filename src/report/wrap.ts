// Prose cut into lines of a terminal, between words.
import stringWidth from 'string-width';

/**
 * @param text one line
 * @param width columns of a line; none breaks nothing
 * @param indent columns before each line after the first, which is taken to begin there too
 */
export function wrap(text: string, width: number | undefined, indent: number): string {
  if (width === undefined || indent + stringWidth(text) <= width) return text;
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && indent + stringWidth(`${line} ${word}`) > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line].join(`\n${' '.repeat(indent)}`);
}
