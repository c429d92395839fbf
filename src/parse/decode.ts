// Bytes of a migration become text, or one sentence says why not.
import { Misuse } from '../lib/errors.ts';

/** @throws Misuse when the bytes are not UTF-8 text that Postgres would read whole */
export function decode(bytes: Uint8Array, path: string): string {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff))
    throw new Misuse(`${path} is UTF-16; Postgres tools read UTF-8. Save it as UTF-8.`);
  const zero = bytes.indexOf(0);
  if (zero !== -1)
    throw new Misuse(
      `${path} holds a NUL byte at offset ${zero}; what follows it would never reach Postgres. Remove it.`,
    );
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Misuse(`${path} is not valid UTF-8. Save it as UTF-8.`);
  }
}

/**
 * An old file that is not UTF-8 has run somewhere: it is taken as Latin-1.
 * @throws Misuse when even so it is no text
 */
export function decodeOld(bytes: Uint8Array, path: string): { readonly text: string; readonly latin: boolean } {
  try {
    return { text: decode(bytes, path), latin: false };
  } catch (error) {
    if ((bytes[0] ?? 0) >= 0xfe || bytes.includes(0)) throw error;
    return { text: new TextDecoder('latin1').decode(bytes), latin: true };
  }
}
