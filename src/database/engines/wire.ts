// The wire between the driver and the embedded Postgres: a duplex stream that looks like a socket.
import { Duplex } from 'node:stream';
import type { Worker } from 'node:worker_threads';

/** Passes the protocol's bytes to a worker and back. */
export class WorkerWire extends Duplex {
  readonly #worker: Worker;
  bytesRead = 0;
  /** What the worker may answer to one message before it falls silent. */
  mostBytes = 1 << 20;

  constructor(worker: Worker) {
    super();
    this.#worker = worker;
    worker.on('message', (message: { readonly kind: string; readonly bytes: Uint8Array }) => {
      if (message.kind === 'flood') this.bytesRead = Number.POSITIVE_INFINITY;
      if (message.kind !== 'wire') return;
      this.bytesRead += message.bytes.length;
      this.push(message.bytes);
    });
    worker.on('exit', () => this.destroy());
  }

  override _read(): void {}

  override _write(chunk: Uint8Array, _encoding: BufferEncoding, done: () => void): void {
    const bytes = Uint8Array.from(chunk); // The driver's buffer is a view on a larger one, which would be copied whole.
    this.#worker.postMessage({ kind: 'wire', bytes, outputBytes: this.mostBytes }, [bytes.buffer]);
    done();
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
}
