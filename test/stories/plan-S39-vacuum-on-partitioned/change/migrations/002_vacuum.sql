-- Aggressive vacuum for high-churn tables
ALTER TABLE wa_events SET (
  autovacuum_vacuum_scale_factor = 0.05,  -- Vacuum at 5% dead tuples
  autovacuum_analyze_scale_factor = 0.02  -- Analyze at 2% changes
);
