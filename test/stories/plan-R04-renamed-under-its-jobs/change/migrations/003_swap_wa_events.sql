-- Now that the data is there, wa_events_new takes over
ALTER TABLE wa_events RENAME TO wa_events_old;
ALTER TABLE wa_events_new RENAME TO wa_events;
