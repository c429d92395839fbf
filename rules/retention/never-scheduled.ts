// A function that cleans up and that nothing calls.
import { defineRule, ident, listed, literal, qualified, uncalledCleaners } from '../../src/rule/index.ts';

export default defineRule({
  meta: { family: 'retention', severity: 'info' },
  docs: {
    title: 'A clean-up that nothing calls',
    condition:
      'The change makes a function that deletes by age and is named after it, and no job, trigger, function or file of the repository names it.',
    effect: 'What should be gone stays, and the next reader of the schema believes otherwise.',
    remedy: 'Schedule it, or say in the configuration under `tables:` who deletes.',
    why: `Searched are the jobs of \`cron.job\` after all migrations, the bodies of functions, triggers, statements that speak of a schedule, and every tracked file outside of the migrations but
prose: edge functions, workers, workflows, generated types. A function that the change grants to a role is taken for one that somebody calls.

Where other migrations schedule jobs it is a warning: there is a place for it, and it is not there.`,
    unless: 'A scheduler outside of the repository calls it.',
    sources: ['https://github.com/citusdata/pg_cron'],
  },

  *check(facts) {
    for (const { routine, place, does, jobs } of uncalledCleaners(facts)) {
      const name = `${qualified(routine)}()`;
      const call = `SELECT cron.schedule(${literal(routine.name.replaceAll('_', '-'))}, '0 3 * * *', $$SELECT ${qualified(routine)}()$$);`;
      yield {
        object: name,
        message: `Nothing calls ${name}: no job, trigger or function does, and no file of the repository names it.`,
        place,
        ...(jobs > 0 ? { severity: 'warning' } : {}),
        evidence: [
          `It holds ${listed(does)}.`,
          jobs > 0
            ? `The migrations schedule ${jobs} other ${jobs === 1 ? 'job' : 'jobs'}.`
            : 'The migrations schedule no job at all.',
        ],
        fix:
          jobs > 0 && routine.arguments === ''
            ? { description: 'Schedule it, at an hour with little traffic:', sql: call }
            : {
                description: `Schedule ${ident(routine.name)}, or declare who deletes under tables: in the configuration.`,
              },
      };
    }
  },

  examples: [
    {
      name: 'a clean-up without a schedule',
      given: 'CREATE TABLE cache (key text PRIMARY KEY, expires_at timestamptz NOT NULL);',
      migration: `CREATE FUNCTION cleanup_expired_cache() RETURNS void LANGUAGE sql AS $$
  DELETE FROM cache WHERE expires_at < now();
$$;`,
      expect: [
        '1: Nothing calls public.cleanup_expired_cache(): no job, trigger or function does, and no file of the repository names it.',
      ],
    },
    {
      name: 'one among scheduled ones',
      given: `CREATE TABLE cache (key text PRIMARY KEY, expires_at timestamptz NOT NULL); CREATE TABLE hits (at timestamptz);
SELECT cron.schedule('hits', '0 1 * * *', $$DELETE FROM hits WHERE at < now() - interval '7 days'$$);`,
      migration: `CREATE FUNCTION cleanup_expired_cache() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM cache WHERE expires_at < now();
END $$;`,
      expect: [
        '1: Nothing calls public.cleanup_expired_cache(): no job, trigger or function does, and no file of the repository names it.',
      ],
    },
    {
      name: 'the same with its job',
      fixes: 'one among scheduled ones',
      given: `CREATE TABLE cache (key text PRIMARY KEY, expires_at timestamptz NOT NULL); CREATE TABLE hits (at timestamptz);
SELECT cron.schedule('hits', '0 1 * * *', $$DELETE FROM hits WHERE at < now() - interval '7 days'$$);`,
      migration: `CREATE FUNCTION cleanup_expired_cache() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM cache WHERE expires_at < now();
END $$;
SELECT cron.schedule('cache', '0 3 * * *', 'SELECT cleanup_expired_cache()');`,
      expect: [],
    },
    {
      name: 'a worker calls it',
      given: 'CREATE TABLE cache (key text PRIMARY KEY, expires_at timestamptz NOT NULL);',
      migration:
        'CREATE FUNCTION cleanup_expired_cache() RETURNS void LANGUAGE sql AS $$ DELETE FROM cache WHERE expires_at < now() $$;',
      callers: { cleanup_expired_cache: ['supabase/functions/nightly/index.ts'] },
      expect: [],
    },
    {
      name: 'called by another function, by a trigger, granted, or scheduled where there is a scheduler',
      given: 'CREATE TABLE cache (key text PRIMARY KEY, expires_at timestamptz NOT NULL); CREATE ROLE worker;',
      migration: `CREATE FUNCTION purge_cache() RETURNS void LANGUAGE sql AS $$ DELETE FROM cache WHERE expires_at < now() $$;
CREATE FUNCTION nightly() RETURNS void LANGUAGE plpgsql AS $$ BEGIN PERFORM purge_cache(); END $$;
CREATE FUNCTION purge_on_write() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN DELETE FROM cache WHERE expires_at < now(); RETURN NULL; END $$;
CREATE TRIGGER purge AFTER INSERT ON cache EXECUTE FUNCTION purge_on_write();
CREATE FUNCTION prune_cache() RETURNS void LANGUAGE sql AS $$ DELETE FROM cache WHERE expires_at < now() $$;
GRANT EXECUTE ON FUNCTION prune_cache() TO worker;
CREATE FUNCTION expire_cache() RETURNS void LANGUAGE sql AS $$ DELETE FROM cache WHERE expires_at < now() $$;
DO $$ BEGIN IF false THEN PERFORM cron.schedule('x', '@daily', 'SELECT expire_cache()'); END IF; END $$;`,
      expect: [],
    },
    {
      name: 'not by age, not named after it, or there before',
      given: `CREATE TABLE cache (key text PRIMARY KEY, expires_at timestamptz NOT NULL);
CREATE FUNCTION old_cleanup() RETURNS void LANGUAGE sql AS $$ DELETE FROM cache WHERE expires_at < now() $$;`,
      migration: `CREATE FUNCTION cleanup_cart(k text) RETURNS void LANGUAGE sql AS $$ DELETE FROM cache WHERE key = k $$;
CREATE FUNCTION get_or_set(k text) RETURNS void LANGUAGE sql AS $$ DELETE FROM cache WHERE key = k AND expires_at < now() $$;
CREATE OR REPLACE FUNCTION old_cleanup() RETURNS void LANGUAGE sql AS $$ DELETE FROM cache WHERE expires_at < now() $$;`,
      expect: [],
    },
  ],
});
