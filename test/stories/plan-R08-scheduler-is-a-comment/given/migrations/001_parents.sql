CREATE TABLE messages (id bigint NOT NULL, created_at timestamptz NOT NULL) PARTITION BY RANGE (created_at);
CREATE TABLE calls (id bigint NOT NULL, created_at timestamptz NOT NULL) PARTITION BY RANGE (created_at);
