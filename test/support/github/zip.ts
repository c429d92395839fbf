// A zip archive of a few files, stored without compression.
import { Buffer } from 'node:buffer';

const table = Array.from({ length: 256 }, (_, start) => {
  let value = start;
  for (let bit = 0; bit < 8; bit += 1) value = (value & 1) === 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value >>> 0;
});

function crc32(bytes: Uint8Array): number {
  let value = 0xffffffff;
  for (const byte of bytes) value = (table[(value ^ byte) & 0xff] ?? 0) ^ (value >>> 8);
  return (value ^ 0xffffffff) >>> 0;
}

const little = (width: 2 | 4, ...numbers: number[]): Buffer => {
  const out = Buffer.alloc(width * numbers.length);
  numbers.forEach((each, at) => {
    out.writeUIntLE(each, at * width, width);
  });
  return out;
};

/** @param files text or bytes by name */
export function zip(files: Readonly<Record<string, string | Uint8Array>>): Buffer {
  const locals: Buffer[] = [];
  const entries: Buffer[] = [];
  let at = 0;
  for (const [path, content] of Object.entries(files)) {
    const [name, bytes] = [Buffer.from(path), Buffer.from(content)];
    // Version 2.0, names in UTF-8, stored, 1 January 2025.
    const common = [
      little(2, 20, 0x800, 0, 0, 0x5a21),
      little(4, crc32(bytes), bytes.length, bytes.length),
      little(2, name.length, 0),
    ];
    const local = Buffer.concat([little(4, 0x04034b50), ...common, name, bytes]);
    entries.push(
      Buffer.concat([little(4, 0x02014b50), little(2, 20), ...common, little(2, 0, 0, 0), little(4, 0, at), name]),
    );
    locals.push(local);
    at += local.length;
  }
  const directory = Buffer.concat(entries);
  const end = Buffer.concat([
    little(4, 0x06054b50),
    little(2, 0, 0, entries.length, entries.length),
    little(4, directory.length, at),
    little(2, 0),
  ]);
  return Buffer.concat([...locals, directory, end]);
}
