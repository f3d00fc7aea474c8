-- Which account a person of an identity provider signs in to: one person of a provider has one account, and one account
-- has one person of a provider. `linked_by` is who made the link; the holder or an administrator.
create table ops.provider_link (
  issuer text not null,
  subject text not null,
  account uuid not null references ops.credential,
  linked_at timestamptz(3) not null default now(),
  linked_by uuid not null,
  primary key (issuer, subject),
  unique (account, issuer)
);

-- Whether the session was opened by the identity provider, where signing out goes on.
alter table ops.session add column by_provider boolean not null default false;

-- A request names what it is about, where the act alone does not say it: the second administrator asks for the same.
alter table ops.account_request add column detail text not null default '';
alter table ops.account_request drop constraint account_request_act_check;
alter table ops.account_request add constraint account_request_act_check
  check (act in ('reset-password', 'reset-second-factor', 'link-provider'));

grant select, insert, delete on ops.provider_link to vinhdanh_app;
