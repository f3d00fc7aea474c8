-- As in 0012; and erasing a subject erases the names that events of its cases hold: as decisions printed them, and as they were corrected.
create or replace function log.erase_personal(p_stream text, p_basis text, p_actor text default session_user) returns integer
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  head log.stream;
  erased integer;
  named integer;
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
  if p_stream like 'subject:%' then
    delete from log.event_personal p using log.event e, log.event first
    where first.register = head.register and first.version = 1 and first.type = 'NominationReferred' and first.facts->'subject'->>'id' = substr(p_stream, 9)
      and e.stream_id = first.stream_id and e.type in ('NameCorrected', 'DecisionSigned', 'CentralOutcomeRecorded', 'DecisionCorrected')
      and p.pos = e.pos and p.class = 'identity';
    get diagnostics named = row_count;
    erased := erased + named;
  end if;
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
  if p_stream like 'nomination:%' then
    perform log.erase_beside(p_stream, p_basis, p_actor);
  end if;
  return answer.version;
end
$$;
