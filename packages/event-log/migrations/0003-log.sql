create table log.stream (
  stream_id text primary key,
  register text not null,
  kind text not null,
  version integer not null,
  head_event uuid not null,
  recorded_at timestamptz(3) not null,
  occurred_at timestamptz(3) not null,
  -- When the engine next owes an act by itself; null: never.
  next_moment timestamptz(3),
  -- A workflow follows it: not so for a historical case that is not released, nor for streams that are no cases.
  live boolean not null
) with (fillfactor = 70);
create index stream_register_kind on log.stream (register, kind);
create index stream_next_moment on log.stream (register, next_moment) where next_moment is not null;

-- `facts` and `personal_commitments` are json, not jsonb: they hold RFC 8785 text, and hashes are over these very bytes.
create table log.event (
  pos bigint generated always as identity (cache 1) primary key,
  register text not null,
  stream_id text not null,
  version integer not null,
  type text not null,
  schema_version integer not null,
  event_id uuid not null unique,
  command_id uuid not null,
  actor text not null,
  actor_role text,
  actor_unit text,
  grant_ref text,
  on_behalf_of text,
  entry text not null check (entry in ('live', 'historical')),
  policy_hash text,
  occurred_at timestamptz(3) not null,
  recorded_at timestamptz(3) not null,
  facts json not null,
  -- {class: hex SHA-256(salt || body)}; null: the event bears nothing personal.
  personal_commitments json,
  unique (stream_id, version)
);

create table log.event_personal (
  pos bigint not null,
  class text not null check (class in ('identity', 'contact', 'narrative', 'sealed')),
  body json not null,
  salt bytea not null check (octet_length(salt) = 32),
  primary key (pos, class)
);

create table log.command (
  id uuid primary key,
  stream_id text not null,
  actor text not null,
  request_hash text not null,
  from_version integer not null,
  to_version integer not null
);

-- Committed and not yet numbered. Rows live for milliseconds.
create table log.pending (pos bigint primary key)
with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000, autovacuum_vacuum_cost_delay = 0);

-- The one order of everything: log_index is 1, 2, 3 … without a gap. Leaf number n of the Merkle tree (counted from 0) is log_index n + 1.
create table log.log_entry (
  log_index bigint primary key,
  pos bigint not null unique,
  leaf bytea not null check (octet_length(leaf) = 32),
  sequenced_at timestamptz(3) not null
);

create table log.claim (
  register text not null,
  key text not null,
  stream_id text not null,
  primary key (register, key)
);
create index claim_stream on log.claim (stream_id);

-- What an event owes to another stream; sent again until answered.
create table log.owed_command (
  id uuid primary key,
  register text not null,
  cause uuid not null,
  source text not null,
  target text not null,
  command json not null,
  attempts integer not null default 0,
  answered_at timestamptz(3),
  outcome json
);
create index owed_command_unanswered on log.owed_command (id) where answered_at is null;

create table log.case_number (
  register text not null,
  year integer not null,
  last integer not null,
  primary key (register, year)
);

create function log.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'Sổ sự kiện chỉ ghi thêm: % trên %.% bị từ chối. / The event log is insert-only: % on %.% is refused.',
    tg_op, tg_table_schema, tg_table_name, tg_op, tg_table_schema, tg_table_name using errcode = 'VD010';
end
$$;

-- Statement triggers: a TRUNCATE passes row triggers, and a statement that meets no row is refused all the same. ALWAYS: also under session_replication_role = replica.
create trigger insert_only before update or delete or truncate on log.event for each statement execute function log.refuse_change();
create trigger insert_only before update or delete or truncate on log.log_entry for each statement execute function log.refuse_change();
create trigger insert_only before update or delete or truncate on log.command for each statement execute function log.refuse_change();
create trigger insert_only before update or truncate on log.event_personal for each statement execute function log.refuse_change();
create trigger erased_only before delete on log.event_personal for each statement when (current_user <> 'vinhdanh_eraser') execute function log.refuse_change();
alter table log.event enable always trigger insert_only;
alter table log.log_entry enable always trigger insert_only;
alter table log.command enable always trigger insert_only;
alter table log.event_personal enable always trigger insert_only;
alter table log.event_personal enable always trigger erased_only;

grant select, insert on log.event, log.event_personal, log.command, log.log_entry to vinhdanh_app;
grant select, insert, update on log.stream, log.owed_command, log.case_number to vinhdanh_app;
grant select, insert, delete on log.claim, log.pending to vinhdanh_app;
grant delete on log.event_personal to vinhdanh_eraser;
