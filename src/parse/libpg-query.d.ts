// The Emscripten factory of libpg-query, which its package does not type.
declare module 'libpg-query/wasm/libpg-query.js' {
  // biome-ignore lint/suspicious/noExplicitAny: an Emscripten module object
  const createModule: (options: Record<string, unknown>) => Promise<any>;
  export default createModule;
}

// Node's types leave WebAssembly to the DOM library; this is the part the reader uses.
declare namespace WebAssembly {
  type Imports = Record<string, Record<string, unknown>>;
  class Module {
    constructor(bytes: Uint8Array);
  }
  class Instance {
    constructor(module: Module, imports: Imports);
    readonly exports: Record<string, unknown>;
  }
}
