-- Create partitioned table structure
CREATE TABLE wa_events_partitioned (
  LIKE wa_events INCLUDING ALL EXCLUDING INDEXES,
  PRIMARY KEY (id, created_at)
) PARTITION BY RANGE (created_at);
CREATE TABLE wa_events_rest PARTITION OF wa_events_partitioned DEFAULT;
