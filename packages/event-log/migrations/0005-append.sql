-- The append: one call, one transaction. Answers kind = appended | conflict | duplicate; a claim held by another stream raises VD001 with {key, holder}, so that nothing of the call remains.
-- Events and commands come as arrays of one length each, by subscript: half the cost of json_to_recordset, less than a plain multi-row INSERT. Facts are stored with the very bytes that were
-- sent. No NOTIFY here: it would serialise commits.
create function log.append(
  p_register text, p_stream text, p_expected integer, p_entry text, p_live boolean, p_next timestamptz, p_touches boolean,
  p_take text[], p_release text[],
  p_commands uuid[], p_command_actors text[], p_hashes text[], p_from integer[], p_to integer[],
  p_events uuid[], p_types text[], p_schemas integer[], p_causes uuid[], p_actors text[], p_roles text[], p_units text[], p_grants text[], p_behalf text[], p_policies text[],
  p_occurred timestamptz[], p_facts json[], p_commitments json[],
  p_personal json, p_owed json,
  out kind text, out version integer, out recorded_at timestamptz, out command json
)
-- How many events come is not known to a plan that is kept; left to itself PostgreSQL takes the guess for dear and plans every call anew, at twice the cost of the whole append.
language plpgsql set plan_cache_mode = force_generic_plan as $$
declare
  machine constant timestamptz := statement_timestamp();
  count constant integer := cardinality(p_events);
  head_version integer;
  head_register text;
  head_occurred timestamptz;
  holder text;
  wanted text;
begin
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

-- Deletes the personal rows of a stream for good and says so in the stream. Facts, hashes and proofs stand: leaves hold commitments, never bodies.
create function log.erase_personal(p_stream text, p_basis text, p_actor text default session_user) returns integer
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  head log.stream;
  erased integer;
  event uuid := gen_random_uuid();
  asked uuid := gen_random_uuid();
  moment timestamptz;
  facts text;
  entered text;
  answer record;
begin
  if coalesce(trim(p_basis), '') = '' then
    raise exception 'Xóa dữ liệu cá nhân cần căn cứ pháp lý. / Erasing personal data needs a legal basis.' using errcode = 'VD004';
  end if;
  select s.* into head from log.stream s where s.stream_id = p_stream for update;
  if not found then
    raise exception 'Không có dòng %. / There is no stream %.', p_stream, p_stream using errcode = 'VD004';
  end if;
  delete from log.event_personal p using log.event e where e.stream_id = p_stream and p.pos = e.pos;
  get diagnostics erased = row_count;
  select e.entry into entered from log.event e where e.stream_id = p_stream and e.version = 1;
  select greatest(ops.business_now(c, statement_timestamp()), head.recorded_at, head.occurred_at) into moment from ops.register_clock c where c.register = head.register;
  -- A historical stream may go on being entered with earlier papers: its own date stands.
  if entered = 'historical' and not head.live then
    moment := head.occurred_at;
  end if;
  facts := '{"basis":' || to_json(p_basis) || ',"erased":' || erased || '}';
  select * into answer from log.append(
    head.register, p_stream, head.version, entered, head.live, head.next_moment, false, null, null,
    array[asked], array[p_actor], array[encode(sha256(convert_to('erase-personal' || facts, 'UTF8')), 'hex')], array[head.version], array[head.version + 1],
    array[event], array['PersonalDataErased'], array[1], array[asked], array[p_actor], array[null::text], array[null::text], array[null::text], array[null::text], array[null::text],
    array[moment], array[facts::json], array[null::json], null, null);
  return answer.version;
end
$$;
-- Who receives a function must be able to create one where it lies; only for as long as that takes.
grant create on schema log to vinhdanh_eraser;
alter function log.erase_personal(text, text, text) owner to vinhdanh_eraser;
revoke create on schema log from vinhdanh_eraser;
revoke all on function log.erase_personal(text, text, text) from public;
