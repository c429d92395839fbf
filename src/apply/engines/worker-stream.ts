// The wire between the `pg` driver and the worker: a duplex stream that looks like a socket.
import { Duplex } from 'node:stream';
import type { Worker } from 'node:worker_threads';

type Incoming = { readonly kind: 'bytes'; readonly bytes: Uint8Array } | { readonly kind: 'sane'; readonly sane: boolean } | { readonly kind: 'ready' };

/** Passes bytes to a worker that speaks Postgres's protocol, and counts what comes back. */
export class WorkerStream extends Duplex {
  readonly #worker: Worker;
  #probing: ((sane: boolean) => void) | null = null;
  #probeNext = false;
  /** Bytes received since `meter` was last set to 0. */
  meter = 0;
  /** Called on every arrival, so that a flood can be stopped while it comes. */
  onArrival: () => void = () => undefined;

  constructor(worker: Worker) {
    super();
    this.#worker = worker;
    worker.on('message', (message: Incoming) => this.#receive(message));
    worker.on('exit', () => this.push(null));
  }

  /** The next message is followed by a check that the server still makes sense. */
  probeNext(): Promise<boolean> {
    this.#probeNext = true;
    return new Promise((resolve) => {
      this.#probing = resolve;
    });
  }

  connect(): this {
    queueMicrotask(() => this.emit('connect'));
    return this;
  }

  setNoDelay(): this {
    return this;
  }

  setKeepAlive(): this {
    return this;
  }

  ref(): this {
    return this;
  }

  unref(): this {
    return this;
  }

  override _read(): void {}

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: (error?: Error | null) => void): void {
    this.#worker.postMessage({ kind: 'bytes', bytes: Uint8Array.from(chunk), probe: this.#probeNext });
    this.#probeNext = false;
    done();
  }

  #receive(message: Incoming): void {
    if (message.kind === 'sane') {
      this.#probing?.(message.sane);
      this.#probing = null;
    }
    if (message.kind !== 'bytes') return;
    this.meter += message.bytes.length;
    this.onArrival();
    this.push(Buffer.from(message.bytes.buffer, message.bytes.byteOffset, message.bytes.length));
  }
}
