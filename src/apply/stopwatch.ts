// Milliseconds per stage, for the report.
export type Stopwatch = ReturnType<typeof stopwatch>;

export function stopwatch() {
  const laps: Record<string, number> = {};
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
