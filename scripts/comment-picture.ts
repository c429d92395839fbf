// Makes docs/comment.png: what a review leaves in a pull request, as GitHub shows it, from a real run against the stand-in.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { job } from '../test/actions/job.ts';
import { open, pathOf } from '../test/actions/replay.ts';
import type { GitHubStandIn } from '../test/support/github/stand-in.ts';
import type { ReviewComment, Thread } from '../test/support/github/state.ts';
import { article, page } from './github-page.ts';
import { root } from './rules.ts';

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const row = (kind: string, number: number | string, text: string) =>
  `<tr class="${kind}"><td>${number}</td><td><pre>${escaped(text) || ' '}</pre></td></tr>`;

const style = `
body { width: 880px; background: #fff; }
.part { border: 1px solid #d1d9e0; border-radius: 6px; margin: 0 0 18px; overflow: hidden; }
.file { background: #f6f8fa; border-bottom: 1px solid #d1d9e0; padding: 8px 12px; font: 12px "DejaVu Sans Mono", monospace; color: #1f2328; }
table.diff { width: 100%; border-collapse: collapse; font: 12px/20px "DejaVu Sans Mono", monospace; }
table.diff td:first-child { width: 44px; text-align: right; padding-right: 10px; color: #59636e; }
table.diff pre { margin: 0; font: inherit; white-space: pre-wrap; }
tr.added td { background: #dafbe1; } tr.added td:first-child { background: #aceebb; }
tr.removed td { background: #ffebe9; } tr.removed td:first-child { background: #ffcecb; }
.comment { padding: 12px 16px 8px; border-top: 1px solid #d1d9e0; }
.who { font-size: 13px; margin-bottom: 10px; color: #59636e; } .who b { color: #1f2328; }
.who i { font-style: normal; border: 1px solid #d1d9e0; border-radius: 10px; padding: 0 6px; font-size: 11px; margin: 0 4px; }
.suggested { border: 1px solid #d1d9e0; border-radius: 6px; margin-bottom: 14px; overflow: hidden; }
.suggested > div { padding: 6px 12px; font-size: 12px; color: #59636e; border-bottom: 1px solid #d1d9e0; }
.part > .who { background: #f6f8fa; padding: 8px 16px; border-bottom: 1px solid #d1d9e0; } .part > article { padding: 4px 16px 8px; }
`;
const who = '<div class="who"><b>github-actions</b> <i>bot</i> commented just now</div>';

/** The last lines of the diff above the comment, then the comment, its suggestion as GitHub draws one. */
function conversation(gh: GitHubStandIn, thread: Thread, { body, hunk }: ReviewComment): string {
  const end = thread.line ?? 1;
  const start = thread.startLine ?? end;
  const lines = hunk.split('\n').slice(1, end + 1);
  const shown = lines.slice(Math.max(0, start - 4)).map((line, at) => row('added', Math.max(1, start - 3) + at, line));
  const [before = '', suggestion, after = ''] = body.split(/^```suggestion\n([\s\S]*?)\n```$/m);
  const removed = lines.slice(start - 1).map((line, at) => row('removed', start + at, `- ${line.slice(1)}`));
  const added = (suggestion ?? '').split('\n').map((line, at) => row('added', start + at, `+ ${line}`));
  const drawn = `<div class="suggested"><div>Suggested change</div><table class="diff">${[...removed, ...added].join('')}</table></div>`;
  const said = `${article(before)}${suggestion === undefined ? '' : drawn}${article(after)}`;
  const path = gh.world.changes(gh.pull()).find((change) => change.path === thread.original.path)?.path ?? '';
  return `<div class="file">${path}</div><table class="diff">${shown.join('')}</table><div class="comment">${who}${said}</div>`;
}

const folder = mkdtempSync(join(tmpdir(), 'headroom-picture-'));
try {
  await using gh = await open();
  await job(gh, { real: folder });
  const all = gh.state.threads.map((thread) => ({ thread, comment: gh.state.commentsOf(thread)[0] as ReviewComment }));
  const faster = all.find(
    ({ thread, comment }) => thread.original.path === pathOf('vacuum') && comment.body.includes('“Faster vacuum”'),
  );
  if (faster === undefined) throw new Error('the comment for the picture was not posted');
  const summary = gh.state.issueComments[0]?.body ?? '';
  const parts = [conversation(gh, faster.thread, faster.comment), `${who}${article(summary)}`];
  const html = join(folder, 'page.html');
  writeFileSync(html, page(parts, style));
  const height = process.argv[2] ?? '1100';
  const shot = join(root, 'docs/comment.png');
  execFileSync(
    'chromium',
    ['--headless', '--no-sandbox', '--hide-scrollbars', `--window-size=928,${height}`, `--screenshot=${shot}`, html],
    {
      stdio: 'ignore',
    },
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
