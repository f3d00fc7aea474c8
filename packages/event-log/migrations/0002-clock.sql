-- One row per register. The business moment is read from here, never from a process.
-- A simulated clock runs from (base_business, base_machine) at `speed` (business milliseconds per machine millisecond) and no reader ever passes `granted_until`:
-- when the stack stops, nobody grants, and the clock stands still. A held clock coasts to `granted_until` (milliseconds) and stands.
create table ops.register_clock (
  register text primary key,
  kind text not null check (kind in ('system', 'simulated')),
  epoch integer not null default 0,
  base_business timestamptz(3) not null,
  base_machine timestamptz(3) not null,
  granted_until timestamptz(3) not null,
  speed double precision not null default 1 check (speed > 0),
  held boolean not null,
  -- Rises with every append that touches what all cases of the register read: units, calendars, packs, grants.
  reference_version bigint not null default 0
) with (fillfactor = 50);

-- `machine` must not lie after the snapshot that read the row: callers pass statement_timestamp(), so that a value read under an old row never exceeds what a change of that row assumed.
create function ops.business_now(c ops.register_clock, machine timestamptz) returns timestamptz(3)
language plpgsql stable parallel safe as $$
begin
  if c.kind = 'system' then
    return date_trunc('milliseconds', machine);
  end if;
  return date_trunc('milliseconds', greatest(c.base_business,
    least(c.base_business + make_interval(secs => extract(epoch from machine - c.base_machine)::double precision * c.speed), c.granted_until)));
end
$$;

-- Accounts belong to the installation, not to one province's or one story's register.
insert into ops.register_clock (register, kind, base_business, base_machine, granted_until, held)
values ('installation', 'system', statement_timestamp(), statement_timestamp(), 'infinity', false);

grant select, insert, update on ops.register_clock to vinhdanh_app;
