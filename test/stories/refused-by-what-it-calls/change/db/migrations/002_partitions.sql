SELECT partman.create_parent('app.events', 'at', '1 day');
COMMENT ON COLUMN app.events.kind IS 'What happened';
DO $$ BEGIN
  RAISE EXCEPTION 'not yet';
END $$;
