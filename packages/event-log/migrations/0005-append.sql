-- The append: one call, one transaction. Answers kind = appended | conflict | duplicate; a claim held by another stream raises VD001 with {key, holder}, so that nothing of the call remains.
-- p_events, p_commands, p_owed are json arrays; json members of type json are stored with the very bytes that were sent. No NOTIFY here: it would serialise commits.
create function log.append(
  p_register text, p_stream text, p_expected integer, p_entry text, p_live boolean, p_next timestamptz, p_touches boolean,
  p_take text[], p_release text[], p_commands json, p_asked uuid, p_events json, p_count integer, p_head uuid, p_first timestamptz, p_last timestamptz,
  p_personal json, p_owed json,
  out kind text, out version integer, out recorded_at timestamptz, out command json
)
language plpgsql as $$
declare
  machine constant timestamptz := statement_timestamp();
  clock ops.register_clock;
  head log.stream;
  holder text;
  wanted text;
begin
  select c.* into clock from ops.register_clock c where c.register = p_register;
  if not found then
    raise exception 'Không có sổ %. / There is no register %.', p_register, p_register using errcode = 'VD003';
  end if;
  recorded_at := greatest(ops.business_now(clock, machine), p_last);
  version := p_expected + p_count;

  if p_expected = 0 then
    -- Two creators: the second waits here for the first, then finds the row.
    insert into log.stream as s (stream_id, register, kind, version, head_event, recorded_at, occurred_at, next_moment, live)
    values (p_stream, p_register, split_part(p_stream, ':', 1), append.version, p_head, append.recorded_at, p_last, p_next, p_live)
    on conflict (stream_id) do nothing;
    if found then
      kind := 'appended';
    end if;
  end if;

  if kind is null then
    select s.* into head from log.stream s where s.stream_id = p_stream for update;
    if head.version is distinct from p_expected then
      select json_build_object('id', c.id, 'stream', c.stream_id, 'actor', c.actor, 'requestHash', c.request_hash, 'fromVersion', c.from_version, 'toVersion', c.to_version)
      into command from log.command c where c.id = p_asked;
      kind := case when command is null then 'conflict' else 'duplicate' end;
      version := coalesce(head.version, 0);
      recorded_at := null;
      return;
    end if;
    if head.register <> p_register then
      raise exception 'Dòng % thuộc sổ %, không thuộc sổ %. / Stream % belongs to register %, not to %.', p_stream, head.register, p_register, p_stream, head.register, p_register using errcode = 'VD003';
    end if;
    if p_first < head.occurred_at then
      raise exception 'Ngày xảy ra lùi lại trong dòng %. / occurred_at goes back in stream %.', p_stream, p_stream using errcode = 'VD002';
    end if;
    recorded_at := greatest(recorded_at, head.recorded_at);
    update log.stream s set version = append.version, head_event = p_head, recorded_at = append.recorded_at, occurred_at = p_last, next_moment = p_next, live = p_live
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
    select p_register, p_stream, p_expected + r.ord, r.type, r."schemaVersion", r."eventId", r."commandId", r.actor, r."actorRole", r."actorUnit", r."grantRef", r."onBehalfOf", p_entry, r."policyHash",
      r."occurredAt", append.recorded_at, r.facts, r.commitments
    from rows from (json_to_recordset(p_events) as (type text, "schemaVersion" integer, "eventId" uuid, "commandId" uuid, actor text, "actorRole" text, "actorUnit" text, "grantRef" text, "onBehalfOf" text,
      "policyHash" text, "occurredAt" timestamptz, facts json, commitments json)) with ordinality as r (type, "schemaVersion", "eventId", "commandId", actor, "actorRole", "actorUnit", "grantRef", "onBehalfOf",
      "policyHash", "occurredAt", facts, commitments, ord)
    order by r.ord
    returning e.pos
  ), waiting as (
    insert into log.pending (pos) select added.pos from added
  )
  insert into log.command (id, stream_id, actor, request_hash, from_version, to_version)
  select r.id, p_stream, r.actor, r."requestHash", r."fromVersion", r."toVersion"
  from json_to_recordset(p_commands) as r (id uuid, actor text, "requestHash" text, "fromVersion" integer, "toVersion" integer);

  if p_personal is not null then
    insert into log.event_personal (pos, class, body, salt)
    select e.pos, r.class, r.body, decode(r.salt, 'hex')
    from json_to_recordset(p_personal) as r (event uuid, class text, body json, salt text)
    join log.event e on e.event_id = r.event;
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
  moment text;
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
  select log.utc(greatest(ops.business_now(c, statement_timestamp()), head.recorded_at, head.occurred_at)) into moment from ops.register_clock c where c.register = head.register;
  -- A historical stream may go on being entered with earlier papers: its own date stands.
  if entered = 'historical' and not head.live then
    moment := log.utc(head.occurred_at);
  end if;
  facts := '{"basis":' || to_json(p_basis) || ',"erased":' || erased || '}';
  select * into answer from log.append(
    head.register, p_stream, head.version, entered, head.live, head.next_moment, false, null, null,
    json_build_array(json_build_object('id', asked, 'actor', p_actor, 'requestHash', encode(sha256(convert_to('erase-personal' || facts, 'UTF8')), 'hex'), 'fromVersion', head.version, 'toVersion', head.version + 1)),
    asked,
    ('[{"type":"PersonalDataErased","schemaVersion":1,"eventId":"' || event || '","commandId":"' || asked || '","actor":' || to_json(p_actor) || ',"occurredAt":"' || moment || '","facts":' || facts || '}]')::json,
    1, event, moment::timestamptz, moment::timestamptz, null, null);
  return answer.version;
end
$$;
alter function log.erase_personal(text, text, text) owner to vinhdanh_eraser;
revoke all on function log.erase_personal(text, text, text) from public;
