// What the fuzz runs are made of: statements from a grammar and from the rules' own examples, names, messages of the server, values of any kind.
import fc from 'fast-check';
import { rules } from '../../rules/index.ts';
import type { ServerError } from '../../src/model/apply.ts';

/**
 * How many cases a property gets: a few by default, and as many as HEADROOM_FUZZ says, all properties together, where
 * somebody has time.
 */
export const cases = (share: number, few: number): { numRuns: number; endOnFailure: boolean } => {
  const all = Number(process.env.HEADROOM_FUZZ ?? 0);
  return { numRuns: Math.max(few, Math.round(all * share)), endOnFailure: true };
};

const odd = [
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  '<img src=x onerror=alert(1)>',
  '@team',
  '#1',
  'GH-12',
  'https://evil.example',
  'www.evil.example',
  '[x](https://evil.example)',
  '`code`',
  '```',
  '::error::x',
  '##[error]x',
  '-->',
  '<!-- headroom:finding v=1 -->',
  'a\nb',
  'a\r\n::error::b',
  '\u001b[31m',
  '\u202e',
  '\u2028',
  '\u0085',
  'a"b',
  "a'b",
  'a.b',
  '$$',
  '{{x}}',
  '%s',
  '\\',
  ' ',
  '|',
  '*',
  '_a_',
  '~~',
  'é'.repeat(31),
  'x'.repeat(63),
  '🐘',
  'ﷺ',
];

/** What somebody may call a thing. */
export const name = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom('orders', 'events', 'id', 'payload', 'created_at', 'a', 'public', 'tag') },
  { weight: 2, arbitrary: fc.constantFrom(...odd) },
  {
    weight: 1,
    arbitrary: fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }).filter((text) => !text.includes('\0')),
  },
);

const quoted = name.map((text) => (/^[a-z_]+$/.test(text) ? text : `"${text.replaceAll('"', '""')}"`));
const literal = fc
  .oneof(name, fc.string({ maxLength: 20 }))
  .map((text) => `'${text.replaceAll("'", "''").replaceAll('\0', '')}'`);
const type = fc.constantFrom(
  'int',
  'bigint',
  'text',
  'jsonb',
  'timestamptz',
  'date',
  'numeric(10,2)',
  'uuid',
  'varchar(20)',
  'text[]',
  'int4range',
  'nowhere',
);
const expression = fc.oneof(
  fc.constantFrom(
    '1',
    'now()',
    'NULL',
    'id + 1',
    'lower(tag)',
    'payload ->> 0',
    'missing',
    '(SELECT 1)',
    'random()',
    '1 / 0',
  ),
  literal,
  quoted,
);

const column = fc
  .tuple(
    quoted,
    type,
    fc.constantFrom('', ' NOT NULL', ' PRIMARY KEY', ' UNIQUE', ' REFERENCES orders', ' GENERATED ALWAYS AS IDENTITY'),
    fc.option(expression),
  )
  .map(([of, kind, more, or]) => `${of} ${kind}${more}${or === null ? '' : ` DEFAULT ${or}`}`);
const columns = fc.array(column, { minLength: 1, maxLength: 4 }).map((all) => all.join(', '));
const table = fc
  .tuple(fc.option(quoted, { freq: 3 }), quoted)
  .map(([schema, of]) => (schema === null ? of : `${schema}.${of}`));

const definition = fc.oneof(
  fc
    .tuple(
      table,
      columns,
      fc.constantFrom(
        '',
        ' PARTITION BY RANGE (created_at)',
        ' PARTITION BY LIST (tag)',
        ' INHERITS (orders)',
        ' WITH (fillfactor = 70)',
      ),
    )
    .map(([of, all, more]) => `CREATE TABLE ${of} (${all})${more}`),
  fc.tuple(table, column).map(([of, one]) => `ALTER TABLE ${of} ADD COLUMN ${one}`),
  fc
    .tuple(table, quoted, fc.constantFrom('DROP COLUMN', 'ALTER COLUMN'))
    .map(([of, one, verb]) => `ALTER TABLE ${of} ${verb} ${one}${verb === 'DROP COLUMN' ? '' : ' SET NOT NULL'}`),
  fc
    .tuple(table, quoted, expression)
    .map(([of, one, is]) => `ALTER TABLE ${of} ADD CONSTRAINT ${one} CHECK (${is} IS NOT NULL)`),
  fc
    .tuple(table, quoted, quoted, fc.constantFrom('', 'CONCURRENTLY '))
    .map(([of, one, at, how]) => `CREATE INDEX ${how}${one} ON ${of} (${at})`),
  fc
    .tuple(table, table, literal)
    .map(([part, of, to]) => `CREATE TABLE ${part} PARTITION OF ${of} FOR VALUES FROM ('2026-01-01') TO (${to})`),
  fc
    .tuple(fc.constantFrom('TABLE', 'VIEW', 'INDEX', 'SCHEMA', 'FUNCTION', 'TRIGGER'), table)
    .map(([kind, of]) => `DROP ${kind} IF EXISTS ${of} CASCADE`),
);

const action = fc.oneof(
  fc
    .tuple(table, fc.array(expression, { minLength: 1, maxLength: 3 }))
    .map(([of, all]) => `INSERT INTO ${of} VALUES (${all.join(', ')})`),
  fc
    .tuple(table, quoted, expression, expression)
    .map(([of, one, is, where]) => `UPDATE ${of} SET ${one} = ${is} WHERE ${where} IS NULL`),
  fc.tuple(table, expression).map(([of, where]) => `DELETE FROM ${of} WHERE ${where} = ${where}`),
  fc
    .tuple(fc.array(expression, { minLength: 1, maxLength: 3 }), table)
    .map(([all, of]) => `SELECT ${all.join(', ')} FROM ${of}`),
  fc
    .tuple(literal, literal)
    .map(([is, hint]) => `DO $f$ BEGIN RAISE EXCEPTION USING MESSAGE = ${is}, HINT = ${hint}; END $f$`),
  fc
    .tuple(literal, fc.constantFrom('0 3 * * *', '* * * * *', '@daily', 'x', '0 0 L * *'), literal)
    .map(([of, at, what]) => `SELECT cron.schedule(${of}, '${at}', ${what})`),
  fc
    .tuple(quoted, literal)
    .map(
      ([of, is]) =>
        `CREATE FUNCTION ${of}() RETURNS void LANGUAGE plpgsql AS $f$ BEGIN PERFORM ${is}; DELETE FROM ${of}; END $f$`,
    ),
  fc.tuple(quoted, literal).map(([of, is]) => `SET ${of} = ${is}`),
  fc.constantFrom(
    'BEGIN',
    'COMMIT',
    'ROLLBACK',
    'SAVEPOINT a',
    'VACUUM',
    'LOCK TABLE orders',
    'RESET ALL',
    'CREATE EXTENSION hstore',
    'CREATE EXTENSION "__proto__"',
  ),
);

const comment = fc
  .tuple(
    fc.constantFrom('-- ', '-- headroom:ignore ', '-- headroom:ignore-file ', '--headroom:ignore'),
    fc.array(fc.oneof(name, fc.constantFrom('apply/fails', ': ', ', ', 'indexes/redundant')), { maxLength: 4 }),
  )
  .map(([begin, parts]) => `${begin}${parts.join('').replace(/[\r\n]/g, ' ')}\n`);

/** Migrations of this grammar: most are read by the parser, many are refused by the server. */
export const migration = fc
  .array(
    fc.oneof({ weight: 4, arbitrary: definition }, { weight: 4, arbitrary: action }, { weight: 1, arbitrary: comment }),
    { minLength: 1, maxLength: 5 },
  )
  .map((parts) => parts.map((part) => (part.startsWith('--') ? part : `${part};\n`)).join(''));

const examples = rules.flatMap((rule) => rule.examples.map((example) => example.migration));
const fragments = [
  ';',
  "'",
  '"',
  '$$',
  '$f$',
  '--',
  '/*',
  '*/',
  '(',
  ')',
  '\\',
  '\n',
  '\r',
  '\u00a0',
  '\ufeff',
  '{{',
  '}}',
  "E'",
  'U&"',
  '\\.',
  'COPY t FROM stdin;\n',
  'BEGIN ATOMIC',
  ' CASE',
  ' END',
  '🐘',
  '-- headroom:ignore-file ',
];

type Edit = { readonly at: number; readonly cut: number; readonly put: string };
const edit: fc.Arbitrary<Edit> = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  cut: fc.oneof(fc.constant(0), fc.nat({ max: 30 })),
  put: fc.oneof(fc.constant(''), fc.constantFrom(...fragments), fc.string({ unit: 'binary', maxLength: 5 })),
});

/** Migrations of the rules' examples, with pieces cut out and put in. */
export const mutated = fc.tuple(fc.constantFrom(...examples), fc.array(edit, { maxLength: 6 })).map(([text, edits]) =>
  edits.reduce((so, { at, cut, put }) => {
    const place = Math.floor(at * so.length);
    return so.slice(0, place) + put + so.slice(place + cut);
  }, text),
);

const phrase = fc.oneof(
  name.map((of) => `relation "${of}" does not exist`),
  fc.tuple(name, name).map(([of, at]) => `column "${of}" of relation "${at}" does not exist`),
  name.map((of) => `column ${of} does not exist`),
  fc.tuple(name, name).map(([of, at]) => `function ${of}(${at}) does not exist`),
  fc.tuple(name, name).map(([of, at]) => `duplicate key value violates unique constraint "${of}" of "${at}"`),
  name.map((of) => `extension "${of}" is not available`),
  name.map((of) => `syntax error at or near "${of}"`),
  fc.tuple(name, name).map(([of, at]) => `no partition of relation "${of}" found for row ${at}`),
  name.map((of) => `type "${of}" does not exist`),
  name.map((of) => `permission denied for table ${of}`),
  name.map((of) => `invalid input syntax for type ${of}: "${of}"`),
  fc.tuple(name, name).map(([of, at]) => `cannot drop table ${of} because other objects depend on it: view ${at}`),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc
    .tuple(fc.constantFrom(' ', '\n', '"', '[', '*', '`', 'a.', 'a_', '(', '::', '\t \n'), fc.nat({ max: 3000 }))
    .map(([part, times]) => part.repeat(times)),
);

const codes = [
  '42P01',
  '42703',
  '42883',
  '42601',
  '42704',
  '23505',
  '23514',
  '23503',
  '23502',
  '2BP01',
  '42P07',
  '42710',
  '42701',
  '0A000',
  '22P02',
  '3F000',
  '42501',
  '25001',
  '25006',
  '42P16',
  '42804',
  '42830',
  '55000',
  '57014',
  'P0001',
  'XX000',
  '42P17',
  '23P01',
  '22023',
  '',
  'x',
];

/** What a server might say, true or not. */
export const serverError: fc.Arbitrary<ServerError> = fc.record(
  {
    code: fc.constantFrom(...codes),
    message: phrase,
    detail: phrase,
    hint: phrase,
    position: fc.integer({ min: -2, max: 400 }),
    where: fc.oneof(
      phrase,
      fc
        .tuple(name, fc.integer({ min: -1, max: 50 }))
        .map(([of, line]) => `PL/pgSQL function ${of}() line ${line} at SQL statement`),
      fc.nat({ max: 20 }).map((line) => `PL/pgSQL function inline_code_block line ${line} at RAISE`),
    ),
    internalPosition: fc.integer({ min: -2, max: 400 }),
    internalQuery: phrase,
    schema: name,
    table: name,
    column: name,
    dataType: name,
    constraint: name,
  },
  { requiredKeys: ['code', 'message'] },
);

/** Any text, strange ones often. */
export const anyText = fc.oneof(
  phrase,
  name,
  fc.array(name, { maxLength: 5 }).map((all) => all.join(' ')),
  fc.string({ unit: 'binary', maxLength: 100 }),
);
