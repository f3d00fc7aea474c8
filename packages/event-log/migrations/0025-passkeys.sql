-- Passkeys of accounts, as second factors. `counter` is what the authenticator has counted; `host` the name under which
-- browsers reached the installation: a passkey answers to no other.
create table ops.passkey (
  id bytea primary key,
  account uuid not null references ops.credential,
  host text not null,
  name text not null,
  public_key bytea not null,
  counter bigint not null,
  transports text not null,
  added_at timestamptz(3) not null default now(),
  used_at timestamptz(3)
);
create index passkey_account on ops.passkey (account);

-- What a session has been asked to sign, once: the row goes with the answer, with the session, or with the time.
create table ops.passkey_challenge (
  session bytea not null references ops.session on delete cascade,
  purpose text not null check (purpose in ('add', 'give')),
  challenge text not null,
  asked_at timestamptz(3) not null default now(),
  primary key (session, purpose)
);

grant select, insert, update, delete on ops.passkey, ops.passkey_challenge to vinhdanh_app;
