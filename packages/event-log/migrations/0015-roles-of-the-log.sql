-- Until here the application's role could write tables of the log by plain SQL: an event of any day by anybody, the head of a stream, a claim less. From here on it reads them, and writes
-- by the functions below alone. Each runs as a role that has the rights of its task and no others: `vinhdanh_writer` appends, `vinhdanh_sequencer` numbers, `vinhdanh_eraser` erases.
-- A function of the closed list names its search path, so that no object of its caller stands in for one of ours; a test holds list, paths, owners and the rights of every role.

revoke insert, update, delete on all tables in schema log from vinhdanh_app;

grant usage on schema log, ops, public to vinhdanh_writer;
grant select on all tables in schema log to vinhdanh_writer;
grant insert on log.stream, log.event, log.event_personal, log.command, log.pending, log.claim, log.owed_command, log.case_number, log.sealed_key, log.likeness, log.subject_link to vinhdanh_writer;
grant update on log.stream, log.owed_command, log.case_number, log.subject_link to vinhdanh_writer;
grant delete on log.claim, log.likeness to vinhdanh_writer;
grant select, update (reference_version) on ops.register_clock to vinhdanh_writer;

grant usage on schema log to vinhdanh_sequencer;
grant select on log.event, log.log_entry, log.pending to vinhdanh_sequencer;
grant insert on log.log_entry to vinhdanh_sequencer;
grant delete on log.pending to vinhdanh_sequencer;

-- The eraser had these from the application's role. It changes no head: the right to update one column is what PostgreSQL asks of whoever locks a row.
grant update (next_moment) on log.stream to vinhdanh_eraser;

-- The kind of a clock is for ever: a register of the system's time that became a simulated one would let events be recorded on any day. The reference version rises by appends.
revoke update on ops.register_clock from vinhdanh_app;
grant update (epoch, base_business, base_machine, granted_until, speed, held) on ops.register_clock to vinhdanh_app;

-- The outbox: counts an attempt without an answer; records the answer, the first one stands.
create function log.count_attempt(p_id uuid) returns void language sql security definer set search_path = pg_catalog, pg_temp as $$
  update log.owed_command o set attempts = o.attempts + 1 where o.id = p_id and o.answered_at is null
$$;
create function log.record_answer(p_id uuid, p_outcome json) returns void language sql security definer set search_path = pg_catalog, pg_temp as $$
  update log.owed_command o set answered_at = statement_timestamp(), outcome = p_outcome where o.id = p_id and o.answered_at is null
$$;

create function log.take_case_number(p_register text, p_year integer) returns integer language sql security definer set search_path = pg_catalog, pg_temp as $$
  insert into log.case_number as n (register, year, last) values (p_register, p_year, 1)
  on conflict (register, year) do update set last = n.last + 1 returning n.last
$$;

-- Moves the moment at which a stream next owes an act, where the stream is still at this version and the moment differs. False: nothing to move.
create function log.move_next_moment(p_stream text, p_version integer, p_moment timestamptz) returns boolean
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  update log.stream s set next_moment = p_moment where s.stream_id = p_stream and s.version = p_version and s.next_moment is distinct from p_moment;
  return found;
end
$$;

-- Keeps the key of a stream's sealed data, unless the stream has one.
create function log.keep_sealed_key(p_stream text, p_ring_key text, p_wrapped bytea) returns void language sql security definer set search_path = pg_catalog, pg_temp as $$
  insert into log.sealed_key (stream_id, ring_key, wrapped) values (p_stream, p_ring_key, p_wrapped) on conflict (stream_id) do nothing
$$;

-- Numbers up to so many pending events in the order of `pos`. The caller holds the lock of sequencers in this transaction already: the statements here see what its last holder committed.
create function log.number_pending(p_limit integer) returns integer
-- A plan that is kept was made when the tables were empty.
language plpgsql security definer set search_path = pg_catalog, pg_temp set plan_cache_mode = force_custom_plan as $$
declare
  numbered integer;
begin
  if not pg_try_advisory_xact_lock(7236001) then
    raise exception 'Đang có tiến trình khác đánh số. / Another process is numbering.' using errcode = '55P03';
  end if;
  with taken as (
    delete from log.pending p where p.pos = any (array(select q.pos from log.pending q order by q.pos limit p_limit)) returning p.pos
  ), last as (
    select coalesce(max(l.log_index), 0) as log_index, coalesce((select x.sequenced_at from log.log_entry x order by x.log_index desc limit 1), '-infinity') as sequenced_at from log.log_entry l
  ), entered as (
    insert into log.log_entry (log_index, pos, leaf, sequenced_at)
    select last.log_index + row_number() over (order by t.pos), t.pos, log.leaf(e), greatest(statement_timestamp(), last.sequenced_at)
    from taken t join log.event e on e.pos = t.pos cross join last
    returning 1
  )
  select count(*)::integer into numbered from entered;
  return numbered;
end
$$;

-- What the append calls and fires runs as its owner, too.
do $$
declare
  listed record;
  signature text;
begin
  -- Who receives a function must be able to create one where it lies; only for as long as that takes.
  grant create on schema log to vinhdanh_writer, vinhdanh_sequencer;
  for listed in
    select * from (values
      ('append', 'vinhdanh_writer'), ('count_attempt', 'vinhdanh_writer'), ('record_answer', 'vinhdanh_writer'), ('take_case_number', 'vinhdanh_writer'),
      ('move_next_moment', 'vinhdanh_writer'), ('keep_sealed_key', 'vinhdanh_writer'), ('number_pending', 'vinhdanh_sequencer')
    ) as f (name, owner)
  loop
    select p.oid::regprocedure::text into strict signature from pg_proc p where p.pronamespace = 'log'::regnamespace and p.proname = listed.name;
    execute format('alter function %s security definer set search_path = pg_catalog, pg_temp', signature);
    execute format('alter function %s owner to %I', signature, listed.owner);
    execute format('revoke all on function %s from public', signature);
    execute format('grant execute on function %s to vinhdanh_app', signature);
  end loop;
  revoke create on schema log from vinhdanh_writer, vinhdanh_sequencer;
end
$$;
