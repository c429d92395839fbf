// The major version of Postgres that a repository names.
import { expect, test } from 'vitest';
import { statedVersion } from '../../src/change/postgres-version.ts';

const said = (files: Readonly<Record<string, string>>) => {
  const paths = Object.keys(files);
  return statedVersion({ paths, read: (path) => files[path] ?? null }, paths);
};

test.each<[string, Readonly<Record<string, string>>, ReturnType<typeof said>]>([
  ['Supabase', { 'supabase/config.toml': '[db]\nmajor_version = 15\n' }, { major: 15, path: 'supabase/config.toml' }],
  [
    'a compose file',
    { 'docker-compose.yml': 'services:\n  db:\n    image: postgres:16.2-alpine\n' },
    { major: 16, path: 'docker-compose.yml' },
  ],
  [
    'images of extensions',
    { 'compose.dev.yaml': 'image: "pgvector/pgvector:pg17"\nimage: timescale/timescaledb-ha:pg17.2-all\n' },
    { major: 17, path: 'compose.dev.yaml' },
  ],
  [
    'a devcontainer before the tests',
    { '.github/workflows/ci.yml': 'image: postgres:14\n', '.devcontainer/Dockerfile': 'FROM postgres:13\n' },
    { major: 13, path: '.devcontainer/Dockerfile' },
  ],
  [
    'tests against several versions say nothing',
    { '.github/workflows/ci.yml': 'image: postgres:14\nimage: postgres:15\n' },
    null,
  ],
  ['no number', { 'compose.yml': 'image: postgres:latest\nimage: postgres:${VERSION}\n' }, null],
  ['a version that nobody has', { 'compose.yml': 'image: postgres:9.6\n' }, null],
])('%s', (_, files, expected) => {
  expect(said(files)).toEqual(expected);
});
