// The one door to git: it starts nothing that a repository configures, asks nobody, and reaches the network only where that is wanted.

import { type ChildProcess, execFile, spawnSync } from 'node:child_process';
import { dictionary } from './dictionary.ts';

export interface GitResult {
  readonly ok: boolean;
  readonly out: Buffer;
  /** Why it failed: git's own first line, or what kept it from answering. */
  readonly error: string;
}

export interface GitOptions {
  /**
   * `worktree`: files of the work tree are compared, which runs the repository's filters unless they are taken out.
   * `network`: the one remote may be asked.
   */
  readonly reach?: 'objects' | 'worktree' | 'network';
  readonly input?: string;
  /** Most bytes of output. */
  readonly most?: number;
}

const timeout = 120_000;
const listLimit = 512 * 2 ** 20;

const flags = ['--no-pager', '--no-optional-locks', '--no-replace-objects'];

/**
 * Over whatever the repository says: programs that git would start, and repositories that lie among a stranger's files.
 */
const settings: Readonly<Record<string, string>> = dictionary({
  'safe.bareRepository': 'explicit',
  'core.fsmonitor': 'false',
  'core.hooksPath': '/dev/null',
  'core.alternateRefsCommand': 'true',
  'core.askPass': '',
  'core.gitProxy': 'false',
  'credential.helper': '',
  'submodule.recurse': 'false',
  'diff.ignoreSubmodules': 'all',
  'log.showSignature': 'false',
  'gc.auto': '0',
  'maintenance.auto': 'false',
});

/** Settings under a name of the repository's own that start a program, each with what takes their place. */
const programs: readonly (readonly [RegExp, string])[] = [
  [/^filter\..*\.(clean|smudge|process)$/s, ''],
  [/^filter\..*\.required$/s, 'false'],
  [/^remote\..*\.uploadpack$/s, 'git-upload-pack'],
  [/^hook\..*\.command$/s, 'true'],
];

/**
 * Of our environment git gets what finds its programs and the person's own configuration, which says whose repositories
 * are safe.
 */
const handedOn = [
  'PATH',
  'HOME',
  'XDG_CONFIG_HOME',
  'GIT_CONFIG_GLOBAL',
  'GIT_CONFIG_SYSTEM',
  'GIT_CONFIG_NOSYSTEM',
  'TMPDIR',
];
const forNetwork = [
  ...['http_proxy', 'https_proxy', 'HTTPS_PROXY', 'all_proxy', 'ALL_PROXY', 'no_proxy', 'NO_PROXY'],
  ...['SSL_CERT_FILE', 'SSL_CERT_DIR', 'GIT_SSL_CAINFO', 'SSH_AUTH_SOCK'],
];

function environmentFor(reach: GitOptions['reach'], more: Readonly<Record<string, string>>): Record<string, string> {
  const network = reach === 'network';
  // A fetch may need the key that the checkout was made with.
  const pairs = Object.entries({ ...settings, ...(network ? {} : { 'core.sshCommand': 'false' }), ...more });
  const names = network ? [...handedOn, ...forNetwork] : handedOn;
  return {
    ...Object.fromEntries(
      names.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]])),
    ),
    LC_ALL: 'C',
    GIT_TERMINAL_PROMPT: '0',
    GIT_ASKPASS: '',
    GIT_GRAFT_FILE: '/dev/null',
    GIT_ALLOW_PROTOCOL: network ? 'https:http:ssh:file' : '',
    GIT_NO_LAZY_FETCH: network ? '0' : '1',
    GIT_CONFIG_COUNT: String(pairs.length),
    // A name that holds `=` cannot be given by `-c`.
    ...Object.fromEntries(
      pairs.flatMap(([key, value], at) => [
        [`GIT_CONFIG_KEY_${at}`, key],
        [`GIT_CONFIG_VALUE_${at}`, value],
      ]),
    ),
  };
}

/**
 * Runs git in the top folder of a repository; never throws.
 * @param top holds `.git`, so that git looks no further
 */
export async function git(top: string, args: readonly string[], options: GitOptions = {}): Promise<GitResult> {
  const { reach = 'objects' } = options;
  if (reach === 'objects') return run(top, args, options, environmentFor(reach, {}));
  const listed = await run(top, ['config', '--list', '--name-only', '-z'], {}, environmentFor('objects', {}));
  if (!listed.ok) return listed;
  const keys = listed.out.toString().split('\0');
  if (!keys.includes('safe.barerepository'))
    return { ok: false, out: Buffer.alloc(0), error: 'this git is older than 2.31; install a newer one' };
  const replaced = keys.flatMap((key) =>
    programs.filter(([form]) => form.test(key)).map(([, value]) => [key, value] as const),
  );
  return run(top, args, options, environmentFor(reach, Object.fromEntries(replaced)));
}

/** The same without waiting, for what reads no work tree and no network. */
export function gitNow(
  top: string,
  args: readonly string[],
  { input = '', most = listLimit }: Pick<GitOptions, 'input' | 'most'>,
): GitResult {
  const settled = { encoding: 'buffer', env: environmentFor('objects', {}), timeout, maxBuffer: most, input } as const;
  try {
    const { status, stdout, stderr, error } = spawnSync('git', ['-C', top, ...flags, ...args], settled);
    const ok = status === 0 && error === undefined;
    return { ok, out: stdout ?? Buffer.alloc(0), error: ok ? '' : reasonOf(error, stderr ?? Buffer.alloc(0)) };
  } catch (error) {
    return neverRan(error as Error);
  }
}

/** Ended with us, whatever ends us. */
const running = new Set<ChildProcess>();
process.on('exit', () => {
  for (const child of running) child.kill();
});

function run(
  top: string,
  args: readonly string[],
  { input = '', most = listLimit }: GitOptions,
  env: Record<string, string>,
): Promise<GitResult> {
  const asked = new Promise<GitResult>((resolve) => {
    const child = execFile(
      'git',
      ['-C', top, ...flags, ...args],
      { encoding: 'buffer', env, timeout, maxBuffer: most },
      (error, out, err) => {
        running.delete(child);
        resolve({ ok: error === null, out, error: error === null ? '' : reasonOf(error, err) });
      },
    );
    running.add(child);
    child.stdin?.on('error', () => undefined).end(input);
  });
  return asked.catch(neverRan);
}

/** The system takes no argument that is too long or holds a zero byte. */
const neverRan = (error: Error): GitResult => ({
  ok: false,
  out: Buffer.alloc(0),
  error: reasonOf(error, Buffer.alloc(0)),
});

function reasonOf(error: (Error & { code?: unknown; killed?: boolean }) | undefined, said: Buffer): string {
  if (error?.code === 'ENOENT') return 'git was not found; install it';
  if (error?.code === 'ETIMEDOUT' || (error?.killed === true && error.code === null))
    return `git did not answer within ${timeout / 60_000} minutes`;
  if (error?.code === 'ERR_CHILD_PROCESS_STDIO_MAXBUFFER' || error?.code === 'ENOBUFS')
    return 'the answer is too large';
  return said.toString().trim().split('\n')[0] || (error?.message ?? '');
}
