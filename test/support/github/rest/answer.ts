// What an operation answers: a value, a page of a list, or something that is no JSON.
import type { Call } from '../description.ts';
import { Refusal } from '../refusal.ts';
import type { World } from '../world.ts';

export type Operation = (world: World, call: Call) => unknown;
export type Operations = Readonly<Record<string, Operation>>;

/** A list of which one page is sent; only that page is shaped. */
export class Listed {
  readonly count: number;
  readonly slice: (from: number, to: number) => unknown;

  constructor(count: number, slice: (from: number, to: number) => unknown) {
    this.count = count;
    this.slice = slice;
  }

  static of<T>(items: readonly T[], shape: (item: T) => unknown): Listed {
    return new Listed(items.length, (from, to) => items.slice(from, to).map(shape));
  }
}

export class Plain {
  readonly headers: Readonly<Record<string, string>>;
  readonly bytes: Uint8Array;
  readonly status: number;

  constructor(bytes: Uint8Array, headers: Readonly<Record<string, string>> = {}, status = 200) {
    this.bytes = bytes;
    this.headers = headers;
    this.status = status;
  }
}

const bodyLimit = 65_536;

/** @throws 422 for an empty or too long text */
export function text(body: string | undefined, resource: string): string {
  if (body === undefined || body.trim() === '')
    throw new Refusal(422, 'Validation Failed', { errors: [{ resource, field: 'body', code: 'missing_field' }] });
  return fitting(body, resource);
}

export function fitting(body: string, resource: string): string {
  const message = `body is too long (maximum is ${bodyLimit} characters)`;
  if (body.length > bodyLimit)
    throw new Refusal(422, 'Validation Failed', { errors: [{ resource, code: 'custom', field: 'body', message }] });
  return body;
}
