-- Nothing here is a fact: passwords, sessions, and what the follower and the worker need to know about workflows.
create table ops.credential (
  account uuid primary key,
  username text not null unique,
  name text not null,
  password_hash text not null,
  changed_at timestamptz(3) not null default now()
);

create table ops.session (
  token_hash bytea primary key,
  account uuid not null references ops.credential,
  csrf text not null,
  created_at timestamptz(3) not null default now(),
  seen_at timestamptz(3) not null default now(),
  expires_at timestamptz(3) not null
);
create index session_expires on ops.session (expires_at);

-- A row per case: what is committed, what the workflow was told, what it has answered to have seen.
create table ops.follow (
  case_id text primary key,
  register text not null,
  committed integer not null,
  committed_event uuid,
  poked integer not null default 0,
  poked_at timestamptz(3),
  seen integer not null default 0,
  seen_event uuid,
  seen_epoch integer not null default -1,
  epoch_wanted integer not null default 0,
  stage text,
  substate text,
  next_moment timestamptz(3),
  incarnation integer not null default 1,
  attempts integer not null default 0,
  retry_at timestamptz(3),
  last_error text,
  stuck boolean not null default false
) with (fillfactor = 60);
create index follow_behind on ops.follow (case_id) where seen < committed or seen_epoch < epoch_wanted;
create index follow_register on ops.follow (register, next_moment);

create table ops.effect_lease (
  key text primary key,
  case_id text not null,
  holder text not null,
  attempt integer not null default 1,
  leased_until timestamptz(3) not null
);
create index effect_lease_case on ops.effect_lease (case_id);

-- One row each time the workflows were started anew from the log: first start, a Temporal namespace that is another, a restored database, by hand.
create table ops.workflow_incarnation (
  incarnation integer generated always as identity primary key,
  namespace_id text not null,
  reason text not null,
  started_at timestamptz(3) not null default now(),
  effects_held boolean not null default false,
  confirmed_by text,
  confirmed_at timestamptz(3)
);

-- Single values of the running installation by name: follower's checkpoint, namespace last seen.
create table ops.setting (
  name text primary key,
  value json not null,
  changed_at timestamptz(3) not null default now()
);

-- Who read whose personal data; kept apart from the log because reading is no fact of the case.
create table ops.personal_read (
  id bigint generated always as identity primary key,
  at timestamptz(3) not null default now(),
  account uuid not null,
  register text not null,
  stream_id text not null,
  classes text[] not null
);

grant select, insert, update, delete on ops.credential, ops.session, ops.follow, ops.effect_lease, ops.workflow_incarnation, ops.setting to vinhdanh_app;
grant select, insert on ops.personal_read to vinhdanh_app;
