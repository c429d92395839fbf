CREATE SCHEMA partman;
CREATE EXTENSION pg_partman SCHEMA partman;
CREATE SCHEMA app;
CREATE TABLE app.events (id bigint, at timestamptz NOT NULL);
