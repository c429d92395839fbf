// What the machine lends a server: an account that is nobody of importance, and a folder in memory when there is room.
import { chown, readFile, statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';

export interface Account {
  readonly uid: number;
  readonly gid: number;
}

/**
 * The account for the server when we are root, which Postgres refuses to be; null when we are not, and the server runs
 * as ourselves.
 */
export async function serverAccount(): Promise<Account | null> {
  if (process.getuid?.() !== 0) return null;
  const lines = (await readFile('/etc/passwd', 'utf8').catch(() => '')).split('\n').map((line) => line.split(':'));
  const entry = lines.find(([name]) => name === 'postgres') ?? lines.find(([name]) => name === 'nobody');
  return { uid: Number(entry?.[2] ?? 65_534), gid: Number(entry?.[3] ?? 65_534) };
}

export async function give(path: string, account: Account | null): Promise<void> {
  if (account !== null) await chown(path, account.uid, account.gid);
}

/** Free bytes that make a tmpfs roomy enough for a cluster. */
const roomy = 1024 ** 3;

/** Memory when there is room for it: the same work takes less than half the time there. */
export async function roomyFolder(): Promise<string> {
  const shared = '/dev/shm';
  try {
    const { bavail, bsize } = await statfs(shared);
    if (bavail * bsize >= roomy) return shared;
  } catch {
    // Not every system has it.
  }
  return tmpdir();
}
