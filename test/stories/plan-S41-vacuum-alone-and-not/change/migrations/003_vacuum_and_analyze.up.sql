VACUUM wa_events;
ANALYZE wa_events;
