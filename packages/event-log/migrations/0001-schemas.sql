-- Three bodies of tables: `log` holds facts and is insert-only, `ops` holds what the machine needs to run, `read` holds what can be thrown away and built again.
create schema log;
create schema ops;
create schema read;

create extension if not exists pg_trgm with schema public;
create extension if not exists unaccent with schema public;

grant usage on schema log, ops, read, public to vinhdanh_app;
-- Read models come and go (blue/green rebuilds), so the application itself creates and drops their tables.
grant create on schema read to vinhdanh_app;
-- The eraser appends as the application does, and may besides delete personal rows.
grant vinhdanh_app to vinhdanh_eraser;
