// What is said of a configuration, line by line.
import { expect } from 'vitest';
import { rules } from '../../rules/index.ts';
import { parseConfig } from '../../src/config/mistakes.ts';
import { Misuse } from '../../src/lib/errors.ts';

const path = '.github/headroom.yml';

/** The mistakes of a file, each as `line: key: …`; empty when there are none. */
export function mistakes(text: string): string[] {
  try {
    parseConfig(text, path, rules);
  } catch (error) {
    expect(error).toBeInstanceOf(Misuse);
    return (error as Error).message.split('\n').map((line) => line.replace(`${path}:`, ''));
  }
  return [];
}
