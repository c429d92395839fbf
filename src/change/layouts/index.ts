// The layouts, the most specific first: what one takes is not offered to the next.
import type { Layout } from '../layout.ts';
import { atlas } from './atlas.ts';
import { diesel } from './diesel.ts';
import { drizzle } from './drizzle.ts';
import { flyway } from './flyway.ts';
import { golangMigrate } from './golang-migrate.ts';
import { graphileMigrate } from './graphile-migrate.ts';
import { dbmate, goose, liquibase, nodePgMigrate, sqlMigrate, tern } from './marked.ts';
import { plain } from './plain.ts';
import { prisma } from './prisma.ts';
import { sqlx } from './sqlx.ts';
import { supabase } from './supabase.ts';

export const layouts: readonly Layout[] = [
  supabase,
  prisma,
  drizzle,
  atlas,
  graphileMigrate,
  flyway,
  diesel,
  goose,
  dbmate,
  sqlMigrate,
  tern,
  nodePgMigrate,
  liquibase,
  sqlx,
  golangMigrate,
  plain,
];
