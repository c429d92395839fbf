// Stories: a small repository before and after a change, and exactly the findings its review must give.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rules } from '../../rules/index.ts';
import { defaultConfig } from '../../src/config/config.ts';
import type { Report } from '../../src/model/report.ts';
import { review } from '../../src/pipelines/review.ts';
import { versionFor } from './server.ts';

/** A finding as a story states it; the last two only where the story is about them. */
export interface Told {
  readonly rule: string;
  readonly severity: string;
  readonly path: string;
  readonly line: number;
  readonly object: string;
  readonly message: string;
  /** Sentences that must be among the evidence. */
  readonly evidence?: readonly string[];
  /** The remedy as SQL, line by line. */
  readonly fix?: readonly string[];
}

export interface Story {
  readonly name: string;
  readonly folder: string;
  readonly expected: readonly Told[];
}

/** Every folder under `folder` that holds an `expected.json`. */
export function readStories(folder: string): Story[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => {
      const { findings } = JSON.parse(readFileSync(join(folder, name, 'expected.json'), 'utf8')) as {
        findings: Told[];
      };
      return { name, folder: join(folder, name), expected: findings };
    });
}

/** When every story was committed: the forecast begins here. */
const day = '2025-11-27T14:13:50Z';

/** Reviews the story's change in a git repository of its own. */
export async function reviewStory(story: Story, engine: string): Promise<Report> {
  const repo = mkdtempSync(join(tmpdir(), 'headroom-story-'));
  try {
    const git = (...args: string[]) =>
      execFileSync('git', ['-C', repo, '-c', 'user.name=Story', '-c', 'user.email=story@example.org', ...args], {
        stdio: 'pipe',
        env: { ...process.env, GIT_COMMITTER_DATE: day },
      });
    git('init', '--quiet', '--initial-branch', 'main');
    for (const part of ['given', 'change']) {
      if (part === 'change') git('switch', '--quiet', '--create', 'change');
      cpSync(join(story.folder, part), repo, { recursive: true });
      if (versionFor(engine) === 12) withoutUuids(repo);
      git('add', '--all');
      git('commit', '--quiet', '--message', part);
    }
    const config = { ...defaultConfig, engine, postgresVersion: versionFor(engine) };
    const { report } = await review({ repo, base: 'main', config, rules, cacheDir: null, progress: () => undefined });
    return report;
  } finally {
    rmSync(repo, { recursive: true, force: true });
  }
}

/** 12 has no gen_random_uuid() without an extension: ids are made otherwise. */
function withoutUuids(repo: string): void {
  for (const path of readdirSync(repo, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.sql'))) {
    const text = readFileSync(join(repo, path), 'utf8');
    writeFileSync(join(repo, path), text.replaceAll('gen_random_uuid()', 'md5(random()::text)::uuid'));
  }
}

/** What a report tells, cut to what the story states about each finding. */
export function told(report: Report, expected: readonly Told[]): Told[] {
  return report.findings.map((finding, index) => {
    const { rule, severity, place, object, message } = finding;
    const wanted = expected[index];
    return {
      rule,
      severity,
      path: place.path,
      line: place.line,
      object,
      message,
      ...(wanted?.evidence === undefined
        ? {}
        : { evidence: finding.evidence.filter((sentence) => wanted.evidence?.includes(sentence)) }),
      ...(wanted?.fix === undefined ? {} : { fix: (finding.fix?.sql ?? '').split('\n') }),
    };
  });
}
