// A made-up history of two hundred migrations, so that the bench runs for anyone.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Writes the migrations into a folder and gives it back. */
export function history(folder: string): string {
  mkdirSync(folder, { recursive: true });
  for (let n = 1; n <= 200; n += 1) writeFileSync(join(folder, `${String(n).padStart(3, '0')}_step.sql`), migration(n));
  return folder;
}

function migration(n: number): string {
  const before = n > 1 ? `ALTER TABLE part_${n - 1} ADD COLUMN note_${n} text;\n` : '';
  return `${before}CREATE TABLE part_${n} (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  owner_id bigint NOT NULL,
  status text NOT NULL DEFAULT 'new' CHECK (status IN ('new', 'done')),
  payload jsonb NOT NULL DEFAULT '{}',
  created_at timestamptz NOT NULL DEFAULT now()${n > 1 ? `,\n  FOREIGN KEY (owner_id) REFERENCES part_${n - 1} (id)` : ''}
);
CREATE INDEX part_${n}_owner ON part_${n} (owner_id, created_at);
CREATE INDEX part_${n}_open ON part_${n} (created_at) WHERE status = 'new';
CREATE FUNCTION touch_${n}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NEW.created_at := now(); RETURN NEW; END $$;
CREATE TRIGGER touch BEFORE INSERT ON part_${n} FOR EACH ROW EXECUTE FUNCTION touch_${n}();
ALTER TABLE part_${n} ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON part_${n} USING (owner_id > 0);
INSERT INTO part_${n} (owner_id) ${n > 1 ? `SELECT id FROM part_${n - 1} LIMIT 3` : 'VALUES (1), (2), (3)'};
`;
}
