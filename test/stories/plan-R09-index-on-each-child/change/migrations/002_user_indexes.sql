CREATE INDEX idx_events_2026_01_user ON events_2026_01 (user_id);
CREATE INDEX idx_events_2026_02_user ON events_2026_02 (user_id);
