-- Whether an account may sign in, and whether with a password that somebody else knows.
alter table ops.credential
  add column disabled_at timestamptz(3),
  add column handed_over boolean not null default false,
  add column password_until timestamptz(3);

-- When the second factor was given; null = not yet.
alter table ops.session add column factor_at timestamptz(3);

-- The second factor of an account: a secret that both sides know, encrypted under a key of the ring. `last_step` is the
-- step of the last code that was taken: none is taken twice.
create table ops.second_factor (
  account uuid primary key references ops.credential,
  ring_key text not null,
  secret bytea not null,
  confirmed_at timestamptz(3),
  last_step bigint not null default 0
);

create table ops.recovery_code (
  account uuid not null references ops.credential,
  code_hash bytea not null,
  used_at timestamptz(3),
  primary key (account, code_hash)
);

-- What was done at the doors: sign-ins, failures, acts of administrators on accounts. Rows are added and never changed. `account` is whose account it was,
-- null where the name given belongs to nobody; `by_account` who did it, where that was somebody else.
create table ops.account_event (
  id bigint generated always as identity primary key,
  at timestamptz(3) not null default now(),
  kind text not null,
  account uuid,
  by_account uuid,
  register text,
  address text not null
);
create index account_event_account on ops.account_event (account, id desc);

-- What needs a second administrator, until one has answered.
create table ops.account_request (
  account uuid not null references ops.credential,
  act text not null check (act in ('reset-password', 'reset-second-factor')),
  asked_by uuid not null,
  asked_at timestamptz(3) not null default now(),
  primary key (account, act)
);

grant select, insert, update, delete on ops.second_factor, ops.recovery_code, ops.account_request to vinhdanh_app;
grant select, insert on ops.account_event to vinhdanh_app;
