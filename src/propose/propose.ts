// What a pull request will contain: plans, the migrations that bring them about, and the words that go with them.
import type { PartitionPlan, Proposal } from '../model/partitions.ts';
import type { MigrationDraft, Tool } from '../tools/shared/tool.ts';
import { additionDrafts } from './plan/drafts.ts';
import type { GrowingTerms } from './plan/growing.ts';
import { type PlannedTable, planAll } from './plan/plan.ts';
import { type GrowingRow, shortest } from './plan/plan-rows.ts';
import type { ProposeRequest } from './plan/request.ts';
import { retirementDrafts } from './plan/retirement-drafts.ts';
import { sectionsOf, summaryOf, titleOf } from './prose.ts';
import { canCopy, modelFor } from './sql.ts';
import { runsOutsideTransaction, writeMigrations } from './write.ts';

export function propose(request: ProposeRequest): Proposal {
  const { config, place, facts } = request;
  const notes: string[] = [];
  const all = capped(
    planAll(request).map((planned) => copyable(planned, request)),
    config.partitions.most,
    notes,
  );
  const terms: GrowingTerms = { form: config.partitions.form, lockTimeout: config.partitions.lockTimeout, facts };
  const drafts = [
    ...additionDrafts(all, terms),
    ...retirementDrafts(all, terms, (draft) => runsOutsideTransaction(place, draft)),
  ];
  const { tool } = place.set;
  const written = writeMigrations(place, warned(tool, drafts));
  const staged = drafts.some(({ slug }) => slug.startsWith('validate_'));
  if (staged && tool.onePendingTransaction)
    notes.push(
      `${tool.title} runs everything that is pending in one transaction: release the three migrations of a catch-all one after the other, or its writers wait while it is looked at.`,
    );
  const plans = all.map(({ plan }) => plan);
  return {
    layout: tool.name,
    root: place.set.root,
    files: written.files,
    title: titleOf(plans),
    summary: summaryOf(plans),
    sections: sectionsOf(all),
    plans,
    notes: [...notes, ...written.notes, ...toolNotes(tool, plans)],
  };
}

/** What users of a tool must know that compares the database with a schema of its own. */
function toolNotes({ notes }: Tool, plans: readonly PartitionPlan[]): string[] {
  const detached = plans.flatMap(({ retire }) =>
    retire.filter(({ action }) => action === 'detach' || action === 'finalize').map(({ name }) => name),
  );
  const added = plans.some(({ next }) => next.length > 0) ? notes?.added : undefined;
  return [added, detached.length === 0 ? undefined : notes?.detached?.(firstOf(detached))].filter(
    (note) => note !== undefined,
  );
}

const firstOf = (names: readonly string[]) =>
  names.length <= 3 ? names.join(', ') : `${names.slice(0, 2).join(', ')} and ${names.length - 2} more`;

/** The same where it is read first: in the file that does it. */
function warned({ notes }: Tool, drafts: readonly MigrationDraft[]): MigrationDraft[] {
  const line = notes?.detaching;
  return drafts.map((draft) =>
    line !== undefined && draft.slug.startsWith('detach_') ? { ...draft, header: [...draft.header, line] } : draft,
  );
}

/** Nothing is proposed for what cannot be made alike. */
function copyable(planned: PlannedTable, { facts }: ProposeRequest): PlannedTable {
  const failing = planned.growths.find(
    ({ series, next }) =>
      next.length > 0 &&
      !canCopy(
        modelFor(
          planned.table,
          series.placed.map(({ partition }) => partition),
          facts,
        ),
      ),
  );
  if (failing === undefined) return planned;
  const name = failing.series.placed.at(-1)?.partition.name;
  const message = `${name} is partitioned by RANGE in turn; partitions of that kind are not proposed, since their own partitions would have to be divided anew.`;
  const plan: PartitionPlan = {
    ...planned.plan,
    status: 'unclear',
    next: [],
    issues: [...planned.plan.issues, { severity: 'warning', code: 'sub-partitions', message }],
  };
  return { ...planned, plan, growths: [] };
}

/** The soonest partitions of all tables first; what is left waits for the next proposal. */
function capped(all: readonly PlannedTable[], most: number, notes: string[]): PlannedTable[] {
  // A key that only counts tells no time: its partitions are few, and go first.
  const soon = (growth: GrowingRow, at: number) =>
    growth.series.line.codec.tells === 'number' ? BigInt(at) : (growth.next[at]?.interval.from ?? 0n);
  const wanted = all.flatMap(({ growths }) =>
    growths.flatMap((growth) => growth.next.map((each, at) => ({ each, soon: soon(growth, at) }))),
  );
  if (wanted.length <= most) return [...all];
  notes.push(
    `Only the ${most} soonest partitions of all tables are proposed, since one proposal has ${most} at most; the others follow. For so many, pg_partman on the server serves better.`,
  );
  const kept = new Set(
    wanted
      .toSorted((a, b) => (a.soon < b.soon ? -1 : a.soon > b.soon ? 1 : 0))
      .slice(0, most)
      .map(({ each }) => each),
  );
  return all.map((planned) => shortened(planned, kept));
}

function shortened(planned: PlannedTable, kept: ReadonlySet<GrowingRow['next'][number]>): PlannedTable {
  if (planned.plan.next.length === 0) return planned;
  const growths = planned.growths.map((growth) => ({ ...growth, next: growth.next.filter((each) => kept.has(each)) }));
  const next = growths.flatMap((growth) => growth.next.map(({ partition }) => partition));
  const coverage = shortest(planned.table, growths)?.coverage ?? planned.plan.coverage;
  return { ...planned, growths, plan: { ...planned.plan, coverage, next } };
}
