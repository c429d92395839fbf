// The partitions of a replay, from their making to their end, and which job did it.
import type { Session } from '../../database/engine.ts';
import type { Oid } from '../../model/catalog.ts';
import type { PartitionNode, PartitionTreeSnapshot, TreeDiff } from './partition-trees.ts';

export interface PartitionLifetime {
  readonly branch: PartitionNode;
  /** The table at the top of its tree. */
  readonly root: Oid;
  readonly created: { readonly at: number; readonly job: string } | null;
  ended: { readonly at: number; readonly job: string; readonly how: 'dropped' | 'detached' } | null;
}

export class PartitionLifetimes {
  readonly all: PartitionLifetime[] = [];

  begin(trees: PartitionTreeSnapshot): void {
    for (const branch of trees.all()) if (branch.parent !== null) this.all.push(lifeOf(branch, trees, null));
  }

  /** Takes down what a job's run made and ended. */
  async look(
    session: Pick<Session, 'query'>,
    { made, ended }: TreeDiff,
    now: PartitionTreeSnapshot,
    at: number,
    job: string,
  ): Promise<void> {
    const left = new Set(await this.#stillThere(session, ended));
    for (const { oid } of ended) {
      const life = this.all.findLast(({ branch, ended: end }) => branch.oid === oid && end === null);
      if (life !== undefined) life.ended = { at, job, how: left.has(oid) ? 'detached' : 'dropped' };
    }
    for (const branch of made) this.all.push(lifeOf(branch, now, { at, job }));
  }

  async #stillThere(session: Pick<Session, 'query'>, branches: readonly PartitionNode[]): Promise<Oid[]> {
    if (branches.length === 0) return [];
    const rows = await session.query<{ oid: Oid }>(
      `SELECT oid::text AS oid FROM pg_catalog.pg_class WHERE oid IN (${branches.map(({ oid }) => oid).join(', ')})`,
      'ours',
    );
    return rows.map(({ oid }) => oid);
  }
}

function lifeOf(
  branch: PartitionNode,
  trees: PartitionTreeSnapshot,
  created: PartitionLifetime['created'],
): PartitionLifetime {
  return { branch, root: trees.upwards(branch.oid).at(-1)?.oid ?? branch.oid, created, ended: null };
}
