ALTER TABLE wa_events_bq_queue
  ADD CONSTRAINT wa_events_bq_queue_event_fkey FOREIGN KEY (wa_event_id) REFERENCES wa_events_partitioned (id);
DROP TABLE wa_events;
