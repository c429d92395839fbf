// What a review left on a server that was given by URL.
import pg from 'pg';

/** Databases and roles that are neither Postgres's own nor its owner's. */
export async function leftOn(url: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ what: string }>(`
      SELECT 'the database ' || datname AS what FROM pg_database WHERE datname NOT IN ('postgres', 'template0', 'template1')
      UNION ALL SELECT 'the role ' || rolname FROM pg_roles WHERE rolname !~ '^pg_' AND rolname <> current_user`);
    return rows.map(({ what }) => what);
  } finally {
    await client.end();
  }
}
