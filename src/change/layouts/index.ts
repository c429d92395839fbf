// The layouts, the most specific first: what one takes is not offered to the next.
import type { Layout } from '../layout.ts';
import { atlas } from './atlas.ts';
import { dbmate } from './dbmate.ts';
import { diesel } from './diesel.ts';
import { drizzle } from './drizzle.ts';
import { flyway } from './flyway.ts';
import { golangMigrate } from './golang-migrate.ts';
import { goose } from './goose.ts';
import { graphileMigrate } from './graphile-migrate.ts';
import { liquibase } from './liquibase.ts';
import { nodePgMigrate } from './node-pg-migrate.ts';
import { plain } from './plain.ts';
import { prisma } from './prisma.ts';
import { sqlMigrate } from './sql-migrate.ts';
import { sqlx } from './sqlx.ts';
import { supabase } from './supabase.ts';
import { tern } from './tern.ts';

export const layouts: readonly Layout[] = [
  supabase,
  drizzle,
  prisma,
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
