// Markdown as GitHub shows it: its Markdown dialect, what it lets through of HTML, and its style sheet.
import { readFileSync } from 'node:fs';
import rehypeRaw from 'rehype-raw';
import rehypeSanitize from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';

/** rehype-sanitize lets through what GitHub lets through. */
const reader = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkRehype, { allowDangerousHtml: true })
  .use(rehypeRaw)
  .use(rehypeSanitize)
  .use(rehypeStringify);

export const rendered = (markdown: string): string => String(reader.processSync(markdown));

const styles = () =>
  readFileSync(new URL(import.meta.resolve('github-markdown-css/github-markdown-light.css')), 'utf8');

/** A whole page around parts that are rendered already. */
export function page(parts: readonly string[], style = ''): string {
  return `<!doctype html><meta charset="utf-8"><style>${styles()}
body { margin: 24px; background: #fff; font: 14px/1.5 "DejaVu Sans", sans-serif; }
.markdown-body { font-size: 14px; }
${style}</style>${parts.map((part) => `<div class="part">${part}</div>`).join('\n')}`;
}

export const article = (markdown: string): string => `<article class="markdown-body">${rendered(markdown)}</article>`;
