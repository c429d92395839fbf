// Any statement is read, any text is shown: nothing throws, nothing is lost, nothing is alive.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Misuse } from '../../src/lib/errors.ts';
import { block, code, html, message, text } from '../../src/lib/markdown.ts';
import { oneLine, visible, withoutCommands } from '../../src/lib/sanitize.ts';
import { decode, decodeOld } from '../../src/parse/decode.ts';
import { directiveOf } from '../../src/parse/directives.ts';
import { loadReader } from '../../src/parse/parse.ts';
import { split } from '../../src/parse/split.ts';

import { liveIn } from '../support/page.ts';
import { anyText, cases, migration, mutated } from './generators.ts';

const reader = await loadReader();

describe('statements', () => {
  const texts = fc.oneof(migration, mutated);

  test('the cut covers the text, and is the same when it is made again of its own parts', () => {
    fc.assert(
      fc.property(texts, (given) => {
        const { chunks } = split('m.sql', given, [{ start: 0, end: given.length }]);
        let at = 0;
        for (const { start, end, next } of chunks) {
          expect(at <= start && start < end && end <= next && next <= given.length).toBe(true);
          at = next;
        }
      }),
      cases(0.2, 400),
    );
  });

  test('each is at its place, and reads the same alone', () => {
    fc.assert(
      fc.property(texts, (given) => {
        const { statements } = reader.parse({ path: 'm.sql', text: given });
        for (const statement of statements) {
          expect(statement.text).toBe(given.slice(statement.start, statement.end));
          expect(statement.place.line).toBe(given.slice(0, statement.start).split('\n').length);
          if (statement.problem !== null || !statement.certain) continue;
          const alone = reader.parse({ path: 'm.sql', text: statement.text }).statements;
          expect([alone.length, alone[0]?.kind]).toEqual([1, statement.kind]);
        }
      }),
      cases(0.2, 400),
    );
  });

  test('bytes become text, or a sentence', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
        for (const read of [() => decode(bytes, 'm.sql'), () => decodeOld(bytes, 'm.sql').text]) {
          try {
            expect(typeof read()).toBe('string');
          } catch (error) {
            expect(error).toBeInstanceOf(Misuse);
          }
        }
      }),
      cases(0.05, 200),
    );
  });
});

describe('directives', () => {
  const place = { path: 'm.sql', line: 1, column: 1, endLine: 1, endColumn: 2 };
  test('of any comment', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('', 'headroom:ignore', ' headroom:ignore-file', 'HEADROOM:ignore'),
        anyText,
        (begin, rest) => {
          const directive = directiveOf({ text: begin + rest, place });
          if (directive === null) return;
          for (const rule of directive.rules) expect(rule).toMatch(/^[^\s,]+$/);
          expect(directive.reason).toBe(directive.reason.trim());
        },
      ),
      cases(0.05, 200),
    );
  });
});

describe('texts that are shown', () => {
  const live = (page: string) => liveIn(page, 'https://github.example.org/acme/shop');

  test('twice made harmless is once', () => {
    fc.assert(
      fc.property(anyText, (given) => {
        for (const make of [visible, oneLine, withoutCommands]) expect(make(make(given))).toBe(make(given));
        expect(oneLine(given)).not.toMatch(/\n/);
        expect(withoutCommands(given)).not.toMatch(/^\s*::|##\[/m);
      }),
      cases(0.1, 300),
    );
  });

  test('nothing is alive on a page', () => {
    fc.assert(
      fc.property(anyText, (given) => {
        const page = `${text(given)}\n\n- ${message(given)}\n- before ${message(given)} after\n\n${code(given)}\n\n${block('sql', given)}\n\n<details><summary><code>${html(given)}</code></summary>\n\n${text(given)}\n\n</details>`;
        expect(live(page)).toEqual([]);
      }),
      cases(0.05, 60),
    );
  });
});
