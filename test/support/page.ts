// What of a page is alive once GitHub has rendered it: tags, links, mentions and references that no text of a stranger may make.
import { rendered } from '../../scripts/github-page.ts';
import { ruleDocs } from '../../src/lib/links.ts';

const tags = [
  'h3',
  'p',
  'strong',
  'a',
  'code',
  'pre',
  'ul',
  'li',
  'details',
  'summary',
  'sub',
  'em',
  'hr',
  'blockquote',
];

/** Text, links and tags of a page; the text without what stands in code. */
export function openPage(page: string): {
  readonly text: string;
  readonly links: readonly string[];
  readonly tags: readonly string[];
} {
  const html = rendered(page);
  const text = html
    .replace(/<pre>[\s\S]*?<\/pre>|<code>[\s\S]*?<\/code>/g, '·')
    .replace(/<[^>]*>/g, '')
    .replaceAll('&#x3C;', '<')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&#x26;', '&')
    .replaceAll('&amp;', '&');
  const links = [...html.matchAll(/href="([^"]*)"/g)].map(([, address = '']) => address);
  return { text, links, tags: [...new Set([...html.matchAll(/<([a-z0-9]+)/g)].map(([, tag = '']) => tag))] };
}

/** @param sites where links may lead besides the rules' own pages */
export function liveIn(page: string, ...sites: readonly string[]): string[] {
  const seen = openPage(page);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there
  const control = /[\u0000-\u0008\u000b-\u001f\u202a-\u202e\u2066-\u2069]/.exec(page);
  const live = [
    /(^|[^\w`])@\w.{0,20}/.exec(seen.text),
    /.{0,20}(#\d|\bGH-\d|https?:\/\/|www\.).{0,20}/i.exec(seen.text),
  ].filter((found) => found !== null);
  return [
    ...seen.tags.filter((tag) => !tags.includes(tag)).map((tag) => `<${tag}>`),
    ...seen.links
      .filter(
        (address) => ![...sites.map((site) => `${site}/`), ruleDocs('')].some((allowed) => address.startsWith(allowed)),
      )
      .map((address) => `a link to ${address}`),
    ...live.map(([text]) => `in its text: ${text}`),
    ...(control === null ? [] : [`the character ${control[0].codePointAt(0)?.toString(16)}`]),
  ];
}
