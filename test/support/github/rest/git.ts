// Git data: refs, commits, trees and blobs.
import type { Entry } from '../objects.ts';
import { notFound, Refusal } from '../refusal.ts';
import * as shapes from '../shapes.ts';
import type { World } from '../world.ts';
import { Listed, type Operations } from './answer.ts';

interface TreeBody {
  readonly base_tree?: string;
  readonly tree: readonly {
    readonly path?: string;
    readonly mode?: string;
    readonly sha?: string | null;
    readonly content?: string;
  }[];
}

interface CommitBody {
  readonly message: string;
  readonly tree: string;
  readonly parents?: readonly string[];
  readonly author?: { readonly name: string; readonly email: string; readonly date?: string };
  readonly committer?: object;
}

const refused = (message: string) => new Refusal(422, message);

function moved(world: World, ref: string, sha: string): unknown {
  world.move('own', ref, sha);
  return shapes.ref(ref, sha);
}

function createRef(world: World, { ref, sha }: { ref: string; sha: string }): unknown {
  if (!/^refs\/[^/]+\/./.test(ref))
    throw refused("Reference name must start with 'refs/' and have at least three parts");
  const name = ref.replace('refs/', '');
  if (world.state.refs.has(name)) throw refused('Reference already exists');
  if (!world.objects.has(sha, 'commit')) throw refused('Object does not exist');
  return moved(world, name, sha);
}

function updateRef(world: World, ref: string, { sha, force = false }: { sha: string; force?: boolean }): unknown {
  const now = world.state.refs.get(ref);
  if (now === undefined) throw refused('Reference does not exist');
  if (!world.objects.has(sha, 'commit')) throw refused('Object does not exist');
  if (!force && !world.objects.isAncestor(now, sha)) throw refused('Update is not a fast forward');
  return moved(world, ref, sha);
}

function listTree(world: World, sha: string, recursive: boolean): unknown {
  const out = world.objects.git(['ls-tree', '-z', '--long', ...(recursive ? ['-r', '-t'] : []), sha]);
  const tree = out
    .split('\0')
    .filter((line) => line !== '')
    .map((line) => {
      const [, mode = '', type = '', own = '', size = '', path = ''] =
        /^(\d+) (\w+) ([0-9a-f]+) +(\S+)\t([\s\S]+)$/.exec(line) ?? [];
      return { path, mode, type, sha: own, ...(size === '-' ? {} : { size: Number(size) }) };
    });
  return { sha, tree, truncated: false };
}

function createTree(world: World, { base_tree, tree }: TreeBody): unknown {
  if (base_tree !== undefined && !world.objects.has(`${base_tree}^{tree}`, 'tree'))
    throw refused('base_tree is not a valid tree oid');
  const root = base_tree === undefined ? undefined : world.objects.git(['rev-parse', `${base_tree}^{tree}`]).trim();
  const entries = tree.map(({ path = '', mode = '100644', sha, content }): Entry => {
    if (path === '' || path.startsWith('/')) throw refused('tree.path cannot start with a slash');
    if (sha != null && content !== undefined) throw refused('Must supply either tree.sha or tree.content');
    if (sha === undefined && content === undefined) throw refused('Must supply tree.sha or tree.content');
    if (
      sha === null &&
      (root === undefined || world.objects.tried(['cat-file', '-e', `${root}:${path}`]) === undefined)
    )
      throw refused('GitRPC::BadObjectState');
    return { path, mode, ...(sha == null ? {} : { sha }), ...(content === undefined ? {} : { content }) };
  });
  const sha = world.objects.tree(root, entries);
  if (sha === undefined) throw refused('tree.sha is not a valid object');
  world.state.trees.push({ sha, base: base_tree ?? null, paths: entries.map((each) => each.path) });
  return listTree(world, sha, false);
}

function createCommit(world: World, { message, tree, parents = [], author, committer }: CommitBody): unknown {
  if (!world.objects.has(tree, 'tree')) throw refused('Tree SHA does not exist');
  for (const parent of parents)
    if (!world.objects.has(parent, 'commit')) throw refused('Parent SHA does not exist or is not a commit object');
  const { viewer } = world;
  const own = { name: viewer.login, email: `${viewer.login}@users.noreply.github.test`, date: world.now() };
  const sha = world.objects.commit({ message, tree, parents, ...own, ...author });
  // GitHub signs for a bot that leaves the names to it.
  const verified = viewer.type === 'Bot' && author === undefined && committer === undefined;
  world.state.commits.push({ sha, message, tree, parents, author: author === undefined ? viewer : null, verified });
  return shapes.gitCommit(world, world.objects.read(sha));
}

export const gitOperations: Operations = {
  'git/get-ref': (world, { params }) => {
    const sha = world.state.refs.get(String(params.ref));
    if (sha === undefined) throw notFound();
    return shapes.ref(String(params.ref), sha);
  },
  'git/list-matching-refs': (world, { params }) =>
    Listed.of(
      [...world.state.refs]
        .filter(([name]) => name.startsWith(String(params.ref)))
        .sort(([one], [other]) => (one < other ? -1 : 1)),
      ([name, sha]) => shapes.ref(name, sha),
    ),
  'git/create-ref': (world, { body }) => createRef(world, body as { ref: string; sha: string }),
  'git/update-ref': (world, { params, body }) =>
    updateRef(world, String(params.ref), body as { sha: string; force?: boolean }),
  'git/delete-ref': (world, { params }) => {
    if (!world.state.refs.has(String(params.ref))) throw refused('Reference does not exist');
    world.move('own', String(params.ref), null);
    return undefined;
  },
  'git/get-commit': (world, { params }) => {
    if (!world.objects.has(String(params.commit_sha), 'commit')) throw notFound();
    return shapes.gitCommit(world, world.objects.read(String(params.commit_sha)));
  },
  'git/create-commit': (world, { body }) => createCommit(world, body as CommitBody),
  'git/get-tree': (world, { params, query }) => {
    const name = String(params.tree_sha);
    const sha = world.objects.has(name, 'tree') ? name : world.objects.treeOf(world.resolve(name));
    return listTree(world, sha, query.recursive !== undefined);
  },
  'git/create-tree': (world, { body }) => createTree(world, body as TreeBody),
  'git/get-blob': (world, { params }) => {
    const bytes = world.objects.bytes(String(params.file_sha));
    if (bytes === undefined) throw notFound();
    return {
      content: bytes.toString('base64'),
      encoding: 'base64',
      sha: params.file_sha,
      size: bytes.length,
      node_id: `B_${params.file_sha}`,
    };
  },
  'git/create-blob': (world, { body }) => {
    const { content, encoding = 'utf-8' } = body as { content: string; encoding?: string };
    const bytes = Buffer.from(content, encoding === 'base64' ? 'base64' : 'utf8');
    return { sha: world.objects.git(['hash-object', '-w', '--stdin'], bytes).trim() };
  },
};
