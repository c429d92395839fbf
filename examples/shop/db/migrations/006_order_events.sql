-- headroom:ignore jsonb/unbounded, partitions/unpartitioned-growth: written by us alone, a handful of rows per order
CREATE TABLE order_events (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  order_id bigint NOT NULL REFERENCES orders (id),
  kind text NOT NULL,
  details jsonb NOT NULL DEFAULT '{}',
  created_at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE order_events IS '@retention none: part of the books';
