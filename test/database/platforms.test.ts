// What hosts provide: their objects are there for migrations, and cron keeps its books as pg_cron does.
import { describe, expect, test } from 'vitest';
import { readablePlatforms } from '../../src/database/platform.ts';
import { unread } from './bodies.ts';
import { ask, engines, lay } from './site.ts';

const readable = [
  '0 3 * * *',
  '*/5 * * * *',
  '0 0 1-7,15 jan-mar mon',
  '0 12 $ * *',
  '30 seconds',
  '1 second',
  '@daily',
  '@restart',
  ' 0  4 * * 7 ',
];
const unreadable = [
  'not a cron',
  '* * * *',
  '60 * * * *',
  '*/0 * * * *',
  '*/60 * * * *',
  '* * * 13 *',
  '* * * 0 *',
  '0 seconds',
  '60 seconds',
  '5 secondc',
  '@restar',
  '',
  '-1 * * * *',
  '* * * * * *',
];

describe.each(engines)('on %s', (engine) => {
  test.each(readablePlatforms)('%s is laid and leaves no setting behind', async (platform) => {
    const laid = await lay(engine, platform, []);
    const { one } = laid;
    expect(await one("to_regclass('cron.job')")).toBe('cron.job');
    expect(await one("current_setting('check_function_bodies')")).toBe('on');
    expect(await unread(laid)).toEqual([]);
  });

  test('cron records, upserts by name and refuses what is no schedule', async () => {
    const { run, one } = await lay(engine, 'postgres', [ask('pg_cron')]);
    await run(
      "SELECT cron.schedule('nightly', '0 3 * * *', 'SELECT 1'); SELECT cron.schedule('0 4 * * *', 'SELECT 2'); SELECT cron.schedule('nightly', '0 5 * * *', 'SELECT 3')",
    );
    expect(
      await one(
        "SELECT string_agg(concat_ws(' ', jobid, jobname, schedule, command, active), ', ' ORDER BY jobid) FROM cron.job",
      ),
    ).toBe('1 nightly 0 5 * * * SELECT 3 t, 2 0 4 * * * SELECT 2 t');
    for (const schedule of readable) await run(`SELECT cron.schedule('${schedule}', 'SELECT 1')`);
    for (const schedule of unreadable)
      await expect(run(`SELECT cron.schedule('j', '${schedule}', 'SELECT 1')`), schedule).rejects.toMatchObject({
        message: `invalid schedule: ${schedule}`,
        code: '22023',
      });
    await run("SELECT cron.alter_job(2, active := false); SELECT cron.unschedule('nightly')");
    expect(await one('SELECT active FROM cron.job WHERE jobid = 2')).toBe('false');
    expect(await one("SELECT count(*) FROM cron.job WHERE jobname = 'nightly'")).toBe('0');
    await expect(run("SELECT cron.unschedule('nightly')")).rejects.toThrow(
      "could not find valid entry for job 'nightly'",
    );
  });

  test('a Supabase migration finds what it expects', async () => {
    const { run, one } = await lay(engine, 'supabase', [ask('pgcrypto', 'extensions')]);
    await run(`
      SET search_path = "$user", public, extensions;
      CREATE TABLE public.profiles (id uuid PRIMARY KEY REFERENCES auth.users ON DELETE CASCADE DEFAULT extensions.uuid_generate_v4(), name text);
      ALTER TABLE public.profiles ENABLE ROW LEVEL SECURITY;
      CREATE POLICY own ON public.profiles FOR ALL TO authenticated USING ((SELECT auth.uid()) = id AND auth.jwt() ->> 'role' = auth.role());
      CREATE FUNCTION public.made() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
        BEGIN INSERT INTO public.profiles VALUES (NEW.id, NEW.raw_user_meta_data ->> 'name'); RETURN NEW; END $$;
      CREATE TRIGGER made AFTER INSERT ON auth.users FOR EACH ROW EXECUTE FUNCTION public.made();
      INSERT INTO auth.users (id, email, raw_user_meta_data) VALUES ('00000000-0000-0000-0000-000000000001', 'a@example.org', '{"name": "Ada"}');
      INSERT INTO storage.buckets (id, name, public) VALUES ('avatars', 'avatars', true);
      CREATE TRIGGER protect_objects_delete BEFORE DELETE ON storage.objects FOR EACH STATEMENT EXECUTE FUNCTION storage.protect_delete();
      CREATE POLICY mine ON storage.objects FOR INSERT TO authenticated WITH CHECK (bucket_id = 'avatars' AND (storage.foldername(name))[1] = auth.uid()::text);
      CREATE POLICY heard ON realtime.messages FOR SELECT TO authenticated USING (realtime.topic() LIKE 'room:%');
      ALTER PUBLICATION supabase_realtime ADD TABLE public.profiles;
      SELECT realtime.send('{"a": 1}', 'event', 'room:1');
      CREATE TRIGGER hook AFTER INSERT ON public.profiles FOR EACH ROW EXECUTE FUNCTION supabase_functions.http_request('https://example.org', 'POST', '{}', '{}', '1000');
      SELECT net.http_post('https://example.org'), vault.create_secret('s', 'n'), crypt('p', gen_salt('bf'));
      GRANT SELECT ON auth.flow_state, storage.s3_multipart_uploads, auth.webauthn_credentials TO service_role;`);
    expect(await one('SELECT name FROM public.profiles')).toBe('Ada');
    expect(await one("has_table_privilege('anon', 'public.profiles', 'INSERT')")).toBe('true');
    expect(await one("storage.foldername('a/b/c.png')")).toBe('{a,b}');
    expect(await one("storage.filename('a/b/c.png') || storage.extension('c.png')")).toBe('c.pngpng');
    expect(await one('SELECT count(*) FROM realtime.messages')).toBe('1');
    expect(
      await one("SELECT count(*) FROM pg_roles WHERE rolsuper AND rolname ~ '^(anon|supabase|auth|service)'"),
    ).toBe('0');
  });

  test('roles that are needed are made', async () => {
    const { run, prelude } = await lay(
      engine,
      'postgres',
      [ask('hstore', 'gis')],
      ['hstore'],
      ['rds_superuser', 'Odd "one"'],
    );
    expect(prelude.provided).toEqual(new Set(['pg_cron', 'schema cron']));
    await run('CREATE TABLE t (); GRANT SELECT ON t TO rds_superuser, "Odd ""one"""');
  });
});
