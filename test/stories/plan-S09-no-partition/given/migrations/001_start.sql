CREATE TABLE contacts (id uuid PRIMARY KEY, name text);
