-- What the console keeps beside the log: who looks after which work, lists that people named, who read the audit, what administrators did by hand. None of it is a fact of a case.

-- Who looks after a case at a step now. A row counts for as long as the step is the one that it was taken at: when the case comes back to the same step later, nobody holds it.
create table ops.assignment (
  case_id text not null,
  key text not null,
  register text not null,
  step_since timestamptz(3) not null,
  person text not null,
  since timestamptz(3) not null,
  primary key (case_id, key)
);
create index assignment_person on ops.assignment (register, person);

-- Every taking, giving and letting go; `person` null: let go. `at` is business time of the register.
create table ops.assignment_change (
  id bigint generated always as identity primary key,
  register text not null,
  case_id text not null,
  key text not null,
  step_since timestamptz(3) not null,
  person text,
  by_person text not null,
  by_account uuid not null,
  reason text,
  at timestamptz(3) not null,
  recorded_at timestamptz(3) not null default now()
);
create index assignment_change_case on ops.assignment_change (case_id, id);

-- A list with a name: `query` is the query string of its page. Shared with all who hold the role, in the unit and below it where one is named.
create table ops.saved_view (
  id uuid primary key,
  register text not null,
  owner uuid not null,
  page text not null,
  name text not null,
  query text not null,
  shared_role text,
  shared_unit text,
  created_at timestamptz(3) not null default now(),
  changed_at timestamptz(3) not null default now()
);
create index saved_view_owner on ops.saved_view (register, owner);
create index saved_view_shared on ops.saved_view (register) where shared_role is not null or shared_unit is not null;

-- Who looked at the audit, and for what. Kept apart from the log because reading is no fact of the case.
create table ops.audit_read (
  id bigint generated always as identity primary key,
  at timestamptz(3) not null default now(),
  account uuid not null,
  register text not null,
  what text not null,
  query json not null
);
create index audit_read_register on ops.audit_read (register, id);

create index personal_read_register on ops.personal_read (register, id);
create index personal_read_stream on ops.personal_read (stream_id, id);

-- What administrators did to workflows by hand. The id comes from account and Idempotency-Key: a repeated request finds its row and does nothing.
create table ops.administration_act (
  id uuid primary key,
  at timestamptz(3) not null default now(),
  account uuid not null,
  name text not null,
  register text not null,
  case_id text not null,
  act text not null check (act in ('poke', 'restart')),
  reason text not null,
  outcome json
);
create index administration_act_case on ops.administration_act (case_id, at);

grant select, insert, update, delete on ops.assignment, ops.saved_view to vinhdanh_app;
grant select, insert on ops.assignment_change, ops.audit_read to vinhdanh_app;
grant select, insert, update on ops.administration_act to vinhdanh_app;
