-- A row for each change that reaches many cases: a calendar, a pack, units. What it brings about lies in the cases' own streams; here is only how far their going-through has come.
create table ops.fan_out (
  id uuid primary key,
  register text not null,
  stream_id text not null,
  version integer not null,
  kind text not null check (kind in ('calendar', 'policy', 'units')),
  noted_at timestamptz(3) not null default now(),
  -- Cases are gone through in the order of their streams; '' = none yet.
  cursor text not null default '',
  cases integer not null default 0,
  passed integer not null default 0,
  finished_at timestamptz(3)
);
create index fan_out_register on ops.fan_out (register, noted_at desc);
create index fan_out_unfinished on ops.fan_out (noted_at) where finished_at is null;

grant select, insert, update on ops.fan_out to vinhdanh_app;
