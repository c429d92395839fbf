CREATE TABLE senders (id uuid PRIMARY KEY, name text NOT NULL);
