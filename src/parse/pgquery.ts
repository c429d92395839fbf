// Postgres's own parser in WASM, in a wrapper that survives a poisoned instance.
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import createModule from 'libpg-query/wasm/libpg-query.js';

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

/** The parser; a damaged instance is replaced by a spare one. */
export class PgQuery {
  #wasm: Wasm;
  #spare: Wasm | null;
  readonly #create: () => Promise<Wasm>;

  private constructor(create: () => Promise<Wasm>, wasm: Wasm, spare: Wasm) {
    this.#create = create;
    this.#wasm = wasm;
    this.#spare = spare;
  }

  static async load(): Promise<PgQuery> {
    const wasmModule = new WebAssembly.Module(readFileSync(wasmPath()));
    const instantiateWasm = (imports: WebAssembly.Imports, done: (instance: WebAssembly.Instance) => void) => {
      const instance = new WebAssembly.Instance(wasmModule, imports);
      done(instance);
      return instance.exports;
    };
    const quiet = () => undefined;
    const create = (): Promise<Wasm> => createModule({ instantiateWasm, print: quiet, printErr: quiet });
    return new PgQuery(create, await create(), await create());
  }

  /** Parses text as the server would. */
  parse(sql: string): Parsed {
    return this.#guard(() => this.#parse(sql));
  }

  /** Parses the PL/pgSQL of a CREATE FUNCTION or DO statement; null when it cannot be read. */
  parsePlPgSql(sql: string): Json | null {
    const parsed = this.#guard(() => ({ tree: this.#parsePlPgSql(sql) }));
    return 'tree' in parsed ? parsed.tree : null;
  }

  #guard(work: () => Parsed): Parsed {
    try {
      return work();
    } catch (error) {
      this.#replace();
      const name = error instanceof RangeError ? 'it is nested too deeply' : 'the parser gave up on it';
      return { failure: { message: `This statement could not be read: ${name}.`, position: 0, syntax: false } };
    }
  }

  /**
   * A stack overflow leaks a little of the WASM stack; some twenty of them break every later parse. When several
   * happen before the next spare is ready, the old instance goes on: it bears that many.
   */
  #replace(): void {
    if (this.#spare === null) return;
    this.#wasm = this.#spare;
    this.#spare = null;
    void this.#create().then((fresh) => {
      this.#spare = fresh;
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
        return { failure: { message, position, syntax: message !== 'memory exhausted' } };
      }
      return { tree: JSON.parse(wasm.UTF8ToString(tree)) };
    } finally {
      wasm._free(input);
      if (result !== 0) wasm._wasm_free_parse_result(result);
    }
  }

  #parsePlPgSql(sql: string): Json | null {
    const wasm = this.#wasm;
    const input = this.#copyIn(sql);
    let result = 0;
    try {
      result = wasm._wasm_parse_plpgsql(input);
      const text = wasm.UTF8ToString(result);
      return text.startsWith('{') ? JSON.parse(text) : null;
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

/** Beside the bundle, or in the package. */
function wasmPath(): string {
  const beside = join(dirname(fileURLToPath(import.meta.url)), 'assets', 'libpg-query.wasm');
  return existsSync(beside) ? beside : createRequire(import.meta.url).resolve('libpg-query/wasm/libpg-query.wasm');
}
