// The repository itself: branches, contents, comparisons, and the runs of its workflows.
import { notFound } from '../refusal.ts';
import * as shapes from '../shapes.ts';
import type { World } from '../world.ts';
import { Listed, type Operations, Plain } from './answer.ts';

const mostFiles = 300;

function compare(world: World, basehead: string): unknown {
  const [base = '', head = ''] = basehead.split('...');
  if (head === '') throw notFound();
  const [from, to] = [world.resolve(base), world.resolve(head)];
  const merge = world.objects.mergeBase(from, to);
  if (merge === undefined) throw notFound();
  const ahead = world.objects.log(from, to);
  const behind = world.objects.log(to, from).length;
  const status =
    from === to ? 'identical' : ahead.length > 0 && behind > 0 ? 'diverged' : ahead.length > 0 ? 'ahead' : 'behind';
  const commit = (sha: string) => shapes.commit(world, world.objects.read(sha));
  return {
    ...{ status, ahead_by: ahead.length, behind_by: behind, total_commits: ahead.length },
    ...{ base_commit: commit(from), merge_base_commit: commit(merge) },
    commits: ahead.slice(0, 250).map((each) => shapes.commit(world, each)),
    files: world.objects.changes(merge, to).slice(0, mostFiles).map(shapes.file),
  };
}

function contents(world: World, path: string, ref: string, accept: string): unknown {
  const commit = world.resolve(ref);
  const at = (name: string) => ({
    url: `${shapes.web}/contents/${name}`,
    git_url: null,
    html_url: null,
    download_url: null,
    _links: {},
  });
  const entries = (folder: string) =>
    world.objects.tried(['ls-tree', '-z', '--long', `${commit}:${folder}`])?.split('\0');
  const listed = entries(path);
  if (listed !== undefined) {
    return listed.flatMap((line) => {
      const [, type = '', sha = '', size = '', name = ''] =
        /^\d+ (\w+) ([0-9a-f]+) +(\S+)\t([\s\S]+)$/.exec(line) ?? [];
      const full = path === '' ? name : `${path}/${name}`;
      return name === ''
        ? []
        : [{ type: type === 'tree' ? 'dir' : 'file', name, path: full, sha, size: Number(size) || 0, ...at(full) }];
    });
  }
  const sha = world.objects.tried(['rev-parse', '--verify', '--quiet', `${commit}:${path}`])?.trim();
  const bytes = sha === undefined ? undefined : world.objects.bytes(sha);
  if (bytes === undefined) throw notFound();
  if (/application\/vnd\.github(\.v3)?\.raw/.test(accept))
    return new Plain(bytes, { 'content-type': 'application/vnd.github.raw; charset=utf-8' });
  const name = path.slice(path.lastIndexOf('/') + 1);
  return {
    type: 'file',
    encoding: 'base64',
    size: bytes.length,
    name,
    path,
    content: bytes.toString('base64'),
    sha,
    ...at(path),
  };
}

function artifact(world: World, id: unknown) {
  const found = world.state.artifacts.find((each) => each.id === Number(id));
  if (found === undefined) throw notFound();
  return found;
}

export const repoOperations: Operations = {
  'repos/get': (world) => shapes.repository(world),
  'repos/get-branch': (world, { params }) => {
    const sha = world.state.refs.get(`heads/${params.branch}`);
    if (sha === undefined) throw notFound();
    return { name: params.branch, commit: shapes.commit(world, world.objects.read(sha)), protected: false };
  },
  'repos/compare-commits-with-basehead': (world, { params }) => compare(world, String(params.basehead)),
  'repos/get-content': (world, { params, query, accept }) =>
    contents(world, String(params.path), String(query.ref ?? world.terms.baseBranch), accept),
  'actions/get-workflow-run': (world, { params }) => {
    const found = world.state.runs.find((each) => each.id === Number(params.run_id));
    if (found === undefined) throw notFound();
    return shapes.run(world, found);
  },
  'actions/list-workflow-run-artifacts': (world, { params, query }) => {
    const found = world.state.artifacts.filter(
      (each) => each.run === Number(params.run_id) && (query.name === undefined || each.name === query.name),
    );
    const slice = (from: number, to: number) => ({
      total_count: found.length,
      artifacts: found.slice(from, to).map((each) => shapes.artifact(world, each)),
    });
    return new Listed(found.length, slice);
  },
  'actions/download-artifact': (world, { params }) => {
    const { id, expired } = artifact(world, params.artifact_id);
    return expired
      ? new Plain(Buffer.from('{"message":"Artifact has expired"}'), {}, 410)
      : new Plain(Buffer.of(), { location: `/artifacts/${id}.zip` }, 302);
  },
};

/** The place that a download leads to; no part of the described API. */
export const zipOf = (world: World, id: string): Uint8Array => artifact(world, id).zip;
