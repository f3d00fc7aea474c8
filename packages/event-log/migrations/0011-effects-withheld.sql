-- Cases that kept back an effect because effects are held after a restore; the one who lifts the hold has them look again at once.
create table ops.effect_withheld (
  case_id text primary key,
  since timestamptz(3) not null default now()
);
grant select, insert, update, delete on ops.effect_withheld to vinhdanh_app;

-- Lifts the hold and answers the restarts that it confirmed. Whoever is about to keep an effect back shares a lock on those rows: the update waits
-- for him, and the second statement sees what he has noted.
create function ops.lift_effects_hold(by_account text) returns setof ops.workflow_incarnation language plpgsql as $$
begin
  return query update ops.workflow_incarnation i set confirmed_by = by_account, confirmed_at = clock_timestamp()
    where i.effects_held and i.confirmed_at is null returning i.*;
  with again as (delete from ops.effect_withheld returning case_id)
  update ops.follow f set seen_epoch = -1, poked_at = null, retry_at = null, attempts = 0, stuck = false from again a where f.case_id = a.case_id;
end $$;
