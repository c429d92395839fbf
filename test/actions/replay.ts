// A real pull request, cut down: autovacuum settings and a partitioned copy of the table of events, on a Supabase project.
import { readFileSync } from 'node:fs';
import { GitHubStandIn } from '../support/github/stand-in.ts';

const folder = 'supabase/migrations';
const names = {
  tables: '20251120080700_tables.sql',
  vacuum: '20251127140913_optimize_autovacuum.sql',
  partitions: '20251127141350_partition_wa_events.sql',
};

export const read = (name: keyof typeof names): string =>
  readFileSync(new URL(`replay/${names[name]}`, import.meta.url), 'utf8');
export const pathOf = (name: keyof typeof names): string => `${folder}/${names[name]}`;

export const open = (): Promise<GitHubStandIn> =>
  GitHubStandIn.start({
    base: { 'supabase/config.toml': 'project_id = "shop"\n', [pathOf('tables')]: read('tables') },
    head: { [pathOf('vacuum')]: read('vacuum'), [pathOf('partitions')]: read('partitions') },
  });
