-- An append may rest on streams other than its own: on whether a person may be honoured, on the cases that a sitting takes up. It names them with the versions on which it was decided, and
-- is refused where one of them has moved, as it is where its own stream has.

-- Locks streams until the transaction ends, in the order of their names: `p_own` are about to be written; `p_beside` must stand at `p_versions`, one each, and others may name them meanwhile.
-- Raises VD005 with {stream, version} of the first that has moved. A subject is named with all who are one with it, so that no answer about subjects comes between; one that is not named counts as moved.
create function log.hold_still(p_register text, p_own text[], p_beside text[], p_versions integer[]) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  each record;
  found_version integer;
  unnamed text;
begin
  for each in
    select o.stream_id, null::integer as version from unnest(p_own) as o (stream_id)
    union all
    select b.stream_id, b.version from unnest(p_beside, p_versions) as b (stream_id, version)
    order by 1
  loop
    if each.version is null then
      perform from log.stream s where s.stream_id = each.stream_id for update;
    else
      select s.version into found_version from log.stream s where s.stream_id = each.stream_id and s.register = p_register for share;
      if found_version is distinct from each.version then
        raise exception 'moved' using errcode = 'VD005', detail = json_build_object('stream', each.stream_id, 'version', coalesce(found_version, 0))::text;
      end if;
    end if;
  end loop;

  if exists (select from unnest(p_beside) as b (stream_id) where b.stream_id like 'subject:%') then
    -- After every row: who answers about subjects holds a row of theirs while they wait for this lock.
    perform pg_advisory_xact_lock_shared(hashtextextended('subject links ' || p_register, 0));
    select 'subject:' || o.subject into unnamed
    from (select substr(n.stream_id, 9) as subject from unnest(p_own || p_beside) as n (stream_id) where n.stream_id like 'subject:%') named
    cross join lateral log.one_with(named.subject) as o (subject)
    where exists (select from log.subject_link l where l.subject = named.subject and l.same) and 'subject:' || o.subject <> all (p_own || p_beside)
    order by 1 limit 1;
    if unnamed is not null then
      select s.version into found_version from log.stream s where s.stream_id = unnamed;
      raise exception 'moved' using errcode = 'VD005', detail = json_build_object('stream', unnamed, 'version', coalesce(found_version, 0))::text;
    end if;
  end if;
end
$$;

-- As in 0005, with the streams that the append names. Nothing is named: nothing more is done.
drop function log.append(text, text, integer, text, boolean, timestamptz, boolean, text[], text[], uuid[], text[], text[], integer[], integer[], uuid[], text[], integer[], uuid[], text[], text[],
  text[], text[], text[], text[], timestamptz[], json[], json[], json, json);
create function log.append(
  p_register text, p_stream text, p_expected integer, p_entry text, p_live boolean, p_next timestamptz, p_touches boolean,
  p_take text[], p_release text[],
  p_commands uuid[], p_command_actors text[], p_hashes text[], p_from integer[], p_to integer[],
  p_events uuid[], p_types text[], p_schemas integer[], p_causes uuid[], p_actors text[], p_roles text[], p_units text[], p_grants text[], p_behalf text[], p_policies text[],
  p_occurred timestamptz[], p_facts json[], p_commitments json[],
  p_personal json, p_owed json, p_beside text[] default null, p_beside_versions integer[] default null,
  out kind text, out version integer, out recorded_at timestamptz, out command json
)
-- How many events come is not known to a plan that is kept; left to itself PostgreSQL takes the guess for dear and plans every call anew, at twice the cost of the whole append.
language plpgsql security definer set search_path = pg_catalog, pg_temp set plan_cache_mode = force_generic_plan as $$
declare
  machine constant timestamptz := statement_timestamp();
  count constant integer := cardinality(p_events);
  head_version integer;
  head_register text;
  head_occurred timestamptz;
  holder text;
  wanted text;
begin
  if p_beside is not null then
    perform log.hold_still(p_register, array[p_stream], p_beside, p_beside_versions);
  end if;
  version := p_expected + count;
  if p_expected = 0 then
    select greatest(ops.business_now(c, machine), p_occurred[count]) into recorded_at from ops.register_clock c where c.register = p_register;
    if not found then
      raise exception 'Không có sổ %. / There is no register %.', p_register, p_register using errcode = 'VD003';
    end if;
    -- Two creators: the second waits here for the first, then finds the row.
    insert into log.stream as s (stream_id, register, kind, version, head_event, recorded_at, occurred_at, next_moment, live)
    values (p_stream, p_register, split_part(p_stream, ':', 1), append.version, p_events[count], append.recorded_at, p_occurred[count], p_next, p_live)
    on conflict (stream_id) do nothing;
    if found then
      kind := 'appended';
    end if;
  end if;

  if kind is null then
    select s.version, s.register, s.occurred_at, greatest((select ops.business_now(c, machine) from ops.register_clock c where c.register = p_register), s.recorded_at, p_occurred[count])
    into head_version, head_register, head_occurred, recorded_at
    from log.stream s where s.stream_id = p_stream for update;
    if head_version is distinct from p_expected then
      select json_build_object('id', c.id, 'stream', c.stream_id, 'actor', c.actor, 'requestHash', c.request_hash, 'fromVersion', c.from_version, 'toVersion', c.to_version)
      into command from log.command c where c.id = p_commands[cardinality(p_commands)];
      kind := case when command is null then 'conflict' else 'duplicate' end;
      version := coalesce(head_version, 0);
      recorded_at := null;
      return;
    end if;
    if head_register <> p_register then
      raise exception 'Dòng % thuộc sổ %, không thuộc sổ %. / Stream % belongs to register %, not to %.', p_stream, head_register, p_register, p_stream, head_register, p_register using errcode = 'VD003';
    end if;
    if p_occurred[1] < head_occurred then
      raise exception 'Ngày xảy ra lùi lại trong dòng %. / occurred_at goes back in stream %.', p_stream, p_stream using errcode = 'VD002';
    end if;
    update log.stream s set version = append.version, head_event = p_events[count], recorded_at = append.recorded_at, occurred_at = p_occurred[count], next_moment = p_next, live = p_live
    where s.stream_id = p_stream;
    kind := 'appended';
  end if;

  if p_release is not null then
    delete from log.claim c where c.register = p_register and c.stream_id = p_stream and c.key = any (p_release);
  end if;
  if p_take is not null then
    -- In the order of keys, so that two takers of the same set cannot wait for each other.
    for wanted in select distinct k from unnest(p_take) k order by k loop
      loop
        insert into log.claim as c (register, key, stream_id) values (p_register, wanted, p_stream) on conflict do nothing;
        exit when found;
        select c.stream_id into holder from log.claim c where c.register = p_register and c.key = wanted;
        exit when holder = p_stream;
        if holder is not null then
          raise exception 'claimed' using errcode = 'VD001', detail = json_build_object('key', wanted, 'holder', holder)::text;
        end if;
        -- Released between the two statements: try again.
      end loop;
    end loop;
  end if;

  with added as (
    insert into log.event as e (register, stream_id, version, type, schema_version, event_id, command_id, actor, actor_role, actor_unit, grant_ref, on_behalf_of, entry, policy_hash,
      occurred_at, recorded_at, facts, personal_commitments)
    select p_register, p_stream, p_expected + n, p_types[n], p_schemas[n], p_events[n], p_causes[n], p_actors[n], p_roles[n], p_units[n], p_grants[n], p_behalf[n], p_entry, p_policies[n],
      p_occurred[n], append.recorded_at, p_facts[n], p_commitments[n]
    from generate_series(1, count) n
    returning e.pos
  ), waiting as (
    insert into log.pending (pos) select added.pos from added
  )
  insert into log.command (id, stream_id, actor, request_hash, from_version, to_version)
  select p_commands[n], p_stream, p_command_actors[n], p_hashes[n], p_from[n], p_to[n] from generate_series(1, cardinality(p_commands)) n;

  if p_personal is not null then
    -- By a look-up per row, not a join: a plan made while the table was empty would join by reading it whole at every append.
    insert into log.event_personal (pos, class, body, salt)
    select (select e.pos from log.event e where e.event_id = r.event), r.class, r.body, decode(r.salt, 'hex')
    from json_to_recordset(p_personal) as r (event uuid, class text, body json, salt text);
  end if;
  if p_owed is not null then
    insert into log.owed_command (id, register, cause, source, target, command)
    select r.id, p_register, r.cause, p_stream, r.target, r.command
    from json_to_recordset(p_owed) as r (id uuid, cause uuid, target text, command json)
    on conflict (id) do nothing;
  end if;
  if p_touches then
    update ops.register_clock c set reference_version = c.reference_version + 1 where c.register = p_register;
  end if;
end
$$;

do $$
declare
  signature text;
begin
  -- Who receives a function must be able to create one where it lies; only for as long as that takes.
  grant create on schema log to vinhdanh_writer;
  for signature in select p.oid::regprocedure::text from pg_proc p where p.pronamespace = 'log'::regnamespace and p.proname in ('append', 'hold_still') loop
    execute format('alter function %s owner to vinhdanh_writer', signature);
    execute format('revoke all on function %s from public', signature);
    execute format('grant execute on function %s to vinhdanh_app', signature);
  end loop;
  revoke create on schema log from vinhdanh_writer;
end
$$;
