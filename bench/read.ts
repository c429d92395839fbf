// Reads and parses the files it is given, as a review does, without a server.
import { readFileSync } from 'node:fs';
import { decode } from '../src/parse/decode.ts';
import { loadReader } from '../src/parse/parse.ts';

const reader = await loadReader();
let statements = 0;
for (const path of process.argv.slice(2))
  statements += reader.parse({ path, text: decode(readFileSync(path), path) }).statements.length;
console.log(statements);
