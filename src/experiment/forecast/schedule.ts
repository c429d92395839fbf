// When a job is due, as pg_cron reads schedules.
import { Cron } from 'croner';

/** The first moment after another at which a job is due; null for never again. */
export type Due = (after: number) => number | null;

/** @returns null for a schedule that names no moments: `@reboot`, or one that cannot be read */
export function dueOf(schedule: string): Due | null {
  const words = schedule.trim();
  const seconds = /^(\d+)\s+seconds?$/i.exec(words)?.[1];
  if (seconds !== undefined) return (after) => after + Number(seconds) * 1000;
  try {
    // The last day of the month is written `$` there and `L` here.
    const cron = new Cron(words.replace(/^(\S+\s+\S+\s+)\$(?=\s)/, '$1L'), { timezone: 'UTC', paused: true });
    return (after) => cron.nextRun(new Date(after))?.getTime() ?? null;
  } catch {
    return null;
  }
}
