-- A foreign data wrapper without a handler: servers, mappings and foreign tables can be declared, nothing can be read through them.
CREATE FOREIGN DATA WRAPPER @extname@;
GRANT USAGE ON FOREIGN DATA WRAPPER @extname@ TO PUBLIC;
