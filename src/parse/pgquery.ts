// Postgres's own parser in WASM, in a wrapper that survives a poisoned instance.
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import createModule from 'libpg-query/wasm/libpg-query.js';
import { cut } from '../lib/cut.ts';

/** A syntax error; `position` is in code points, 0-based, of the text as given. */
export interface ParseFailure {
  readonly message: string;
  readonly position: number;
  /** False when the reader gave up rather than found an error. */
  readonly syntax: boolean;
}

// biome-ignore lint/suspicious/noExplicitAny: the parser's JSON has no closed shape
type Json = any;

export type Parsed = { readonly tree: Json } | { readonly failure: ParseFailure };

interface Wasm {
  lengthBytesUTF8(text: string): number;
  stringToUTF8(text: string, pointer: number, length: number): void;
  UTF8ToString(pointer: number): string;
  getValue(pointer: number, type: 'i32'): number;
  _malloc(length: number): number;
  _free(pointer: number): void;
  _wasm_parse_query_raw(pointer: number): number;
  _wasm_free_parse_result(pointer: number): void;
  _wasm_parse_plpgsql(pointer: number): number;
  _wasm_free_string(pointer: number): void;
}

/**
 * A stack overflow leaks a little of the WASM stack, and some 25 of them break every later parse. So many are borne
 * while no fresh instance is ready; one is only ready when the event loop has turned.
 */
const bearable = 15;
/** Shorter statements overflow nothing: the shallowest overflow seen is a chain of 15 000 characters. */
const harmless = 10_000;
/** Trees nested deeper than this are not handed on: whoever walks or prints them would overflow in turn. */
const deepest = 2_000;

const gaveUp = (why: string): Parsed => ({
  failure: { message: `This statement could not be read: ${why}.`, position: 0, syntax: false },
});
const tooDeep = 'it is nested too deeply';

/** The parser; a damaged instance is replaced by a fresh one. */
export class PgQuery {
  #wasm: Wasm;
  #spare: Wasm | null = null;
  /** Overflows that the instance has suffered; without end once it traps. */
  #damage = 0;
  readonly #create: () => Promise<Wasm>;

  private constructor(create: () => Promise<Wasm>, wasm: Wasm) {
    this.#create = create;
    this.#wasm = wasm;
    this.#prepareSpare();
  }

  static async load(): Promise<PgQuery> {
    // Without V8's second, optimizing compilation: it costs more than it earns back even over 85 000 lines, and a
    // process waits for it before it ends.
    for (const flag of ['--no-wasm-tier-up', '--no-wasm-dynamic-tiering']) setFlagsFromString(flag);
    const wasmModule = new WebAssembly.Module(readFileSync(wasmPath()));
    const instantiateWasm = (imports: WebAssembly.Imports, done: (instance: WebAssembly.Instance) => void) => {
      const instance = new WebAssembly.Instance(wasmModule, imports);
      done(instance);
      return instance.exports;
    };
    const quiet = () => undefined;
    const create = (): Promise<Wasm> => createModule({ instantiateWasm, print: quiet, printErr: quiet });
    return new PgQuery(create, await create());
  }

  /** Parses text as the server would. */
  parse(sql: string): Parsed {
    return this.#guard(sql, () => this.#parse(sql));
  }

  /** Parses the PL/pgSQL of a CREATE FUNCTION or DO statement; null when it cannot be read. */
  parsePlPgSql(sql: string): Json | null {
    const parsed = this.#guard(sql, () => this.#parsePlPgSql(sql));
    return 'tree' in parsed ? parsed.tree : null;
  }

  #guard(sql: string, work: () => Parsed): Parsed {
    if (this.#damage > bearable || (this.#damage === bearable && sql.length > harmless))
      return gaveUp('others before it have worn out the parser');
    try {
      return work();
    } catch (error) {
      const overflow = error instanceof RangeError;
      // An abort leaves a sound instance behind, a trap does not.
      this.#damage =
        overflow || String(error).includes('Aborted(')
          ? Math.min(bearable, this.#damage + 1)
          : Number.POSITIVE_INFINITY;
      this.#renew();
      return gaveUp(overflow ? tooDeep : 'the parser gave up on it');
    }
  }

  #renew(): void {
    if (this.#spare === null) return;
    this.#wasm = this.#spare;
    this.#spare = null;
    this.#damage = 0;
    this.#prepareSpare();
  }

  #prepareSpare(): void {
    void this.#create().then((fresh) => {
      this.#spare = fresh;
      if (this.#damage > 0) this.#renew();
    });
  }

  #parse(sql: string): Parsed {
    const wasm = this.#wasm;
    const input = this.#copyIn(sql);
    let result = 0;
    try {
      result = wasm._wasm_parse_query_raw(input);
      const tree = wasm.getValue(result, 'i32');
      const error = wasm.getValue(result + 8, 'i32');
      if (error !== 0) {
        const message = wasm.UTF8ToString(wasm.getValue(error, 'i32'));
        const position = Math.max(0, wasm.getValue(error + 16, 'i32') - 1);
        return message.startsWith('memory exhausted')
          ? gaveUp(tooDeep)
          : { failure: { message: cut(message), position, syntax: true } };
      }
      return treeOf(wasm.UTF8ToString(tree));
    } finally {
      wasm._free(input);
      if (result !== 0) wasm._wasm_free_parse_result(result);
    }
  }

  #parsePlPgSql(sql: string): Parsed {
    const wasm = this.#wasm;
    const input = this.#copyIn(sql);
    let result = 0;
    try {
      result = wasm._wasm_parse_plpgsql(input);
      const text = wasm.UTF8ToString(result);
      return text.startsWith('{') ? treeOf(text) : gaveUp(text);
    } finally {
      wasm._free(input);
      if (result !== 0) wasm._wasm_free_string(result);
    }
  }

  #copyIn(text: string): number {
    const length = this.#wasm.lengthBytesUTF8(text) + 1;
    const pointer = this.#wasm._malloc(length);
    this.#wasm.stringToUTF8(text, pointer, length);
    return pointer;
  }
}

function treeOf(json: string): Parsed {
  return json.length > 10 * deepest && depthOf(json) > deepest ? gaveUp(tooDeep) : { tree: JSON.parse(json) };
}

/** How deeply a JSON text is nested. */
function depthOf(json: string): number {
  let depth = 0;
  let most = 0;
  for (const [mark] of json.matchAll(/"[^"\\]*(?:\\.[^"\\]*)*"|[[\]{}]/g)) {
    if (mark === '{' || mark === '[') depth += 1;
    else if (mark === '}' || mark === ']') depth -= 1;
    if (depth > most) most = depth;
  }
  return most;
}

/** Beside the bundle, or in the package. */
function wasmPath(): string {
  const beside = join(dirname(fileURLToPath(import.meta.url)), 'assets', 'libpg-query.wasm');
  return existsSync(beside) ? beside : createRequire(import.meta.url).resolve('libpg-query/wasm/libpg-query.wasm');
}
