-- Migration of data from old wa_events table to wa_events_new
INSERT INTO wa_events_new SELECT * FROM wa_events;
