// Milliseconds per stage, for the report.
import { dictionary } from '../lib/dictionary.ts';
export type Stopwatch = ReturnType<typeof stopwatch>;

export function stopwatch() {
  const laps: Record<string, number> = dictionary({});
  let last = performance.now();
  return {
    laps,
    lap(name: string): void {
      const now = performance.now();
      laps[name] = Math.round(now - last);
      last = now;
    },
  };
}
