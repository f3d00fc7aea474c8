-- What officers answered about subjects that look alike, each answer from both sides, the latest alone. Taken down by the very append that answers, so that claims may rest on it.
create table log.subject_link (
  register text not null,
  subject text not null,
  other text not null,
  same boolean not null,
  primary key (subject, other)
);
grant select, insert, update on log.subject_link to vinhdanh_app;

-- A claim of one subject is held under the names of all who were answered to be the same: such a row says which claim it follows, and comes and goes with it.
alter table log.claim add column stands_for text;
create index claim_stands_for on log.claim (stream_id, stands_for) where stands_for is not null;
create index claim_subject on log.claim (split_part(key, ':', 2));

-- All subjects that are one with this one, itself among them: who is the same as the same is the same.
create function log.one_with(p_subject text) returns setof text language sql stable as $$
  with recursive one (subject) as (
    values (p_subject)
    union
    select l.other from one join log.subject_link l on l.subject = one.subject and l.same
  )
  select one.subject from one
$$;

-- Claims that speak of a subject: `open:{subject}:…`, `rewarded:{subject}:…`. The same claim of another subject.
create function log.claim_of(p_key text, p_subject text) returns text language sql immutable return
  split_part(p_key, ':', 1) || ':' || p_subject || substr(p_key, length(split_part(p_key, ':', 1)) + length(split_part(p_key, ':', 2)) + 2);

-- Holds the claims of these subjects under the names of all who are one with them. What two cases held before they were known to be about one subject, both keep.
create function log.unite_claims(p_register text, p_subjects text[]) returns void language sql as $$
  insert into log.claim (register, key, stream_id, stands_for)
  select c.register, log.claim_of(c.key, o.subject), c.stream_id, c.key
  from log.claim c cross join lateral log.one_with(split_part(c.key, ':', 2)) as o (subject)
  where c.register = p_register and split_part(c.key, ':', 2) = any (p_subjects) and c.stands_for is null
    and split_part(c.key, ':', 1) in ('open', 'rewarded') and o.subject <> split_part(c.key, ':', 2)
  order by 2
  on conflict do nothing
$$;

-- Whoever takes a claim shares the lock that an answer about subjects takes for itself: so each of two that happen at once sees the other, whoever is first. Taken before any row is
-- written, for claims of every kind: who waits for another's row then never stands in the way of an answer that the other waits for.
create function log.before_claim() returns trigger language plpgsql as $$
begin
  perform pg_advisory_xact_lock_shared(hashtextextended('subject links ' || new.register, 0));
  return new;
end
$$;
create trigger before_claim before insert on log.claim for each row execute function log.before_claim();

create function log.claim_for_all() returns trigger language plpgsql as $$
declare
  own constant text := split_part(new.key, ':', 2);
  wanted text;
  holder text;
begin
  if not exists (select from log.subject_link l where l.subject = own and l.same) then
    return null;
  end if;
  for wanted in select log.claim_of(new.key, o.subject) from log.one_with(own) as o (subject) where o.subject <> own order by 1 loop
    loop
      insert into log.claim as c (register, key, stream_id, stands_for) values (new.register, wanted, new.stream_id, new.key) on conflict do nothing;
      exit when found;
      select c.stream_id into holder from log.claim c where c.register = new.register and c.key = wanted;
      exit when holder = new.stream_id;
      if holder is not null then
        raise exception 'claimed' using errcode = 'VD001', detail = json_build_object('key', wanted, 'holder', holder)::text;
      end if;
      -- Released between the two statements: try again.
    end loop;
  end loop;
  return null;
end
$$;
create trigger claim_for_all after insert on log.claim for each row
when (new.stands_for is null and split_part(new.key, ':', 1) in ('open', 'rewarded')) execute function log.claim_for_all();

-- Given back under all names; what another case of the same subject holds is then held under this name, too.
create function log.release_for_all() returns trigger language plpgsql as $$
declare
  own constant text := split_part(old.key, ':', 2);
begin
  delete from log.claim c where c.stream_id = old.stream_id and c.stands_for = old.key and c.register = old.register;
  if exists (select from log.subject_link l where l.subject = own and l.same) then
    perform log.unite_claims(old.register, array(select o.subject from log.one_with(own) as o (subject)));
  end if;
  return null;
end
$$;
create trigger release_for_all after delete on log.claim for each row
when (old.stands_for is null and split_part(old.key, ':', 1) in ('open', 'rewarded')) execute function log.release_for_all();

create function log.note_link() returns trigger language plpgsql as $$
declare
  own constant text := substr(new.stream_id, 9);
  another constant text := new.facts->>'other';
  answer constant boolean := (new.facts->>'same')::boolean;
  concerned text[];
begin
  perform pg_advisory_xact_lock(hashtextextended('subject links ' || new.register, 0));
  concerned := array(select o.subject from log.one_with(own) as o (subject) union select o.subject from log.one_with(another) as o (subject));
  insert into log.subject_link as l (register, subject, other, same) values (new.register, own, another, answer), (new.register, another, own, answer)
  on conflict (subject, other) do update set same = excluded.same;
  if not answer then
    delete from log.claim c where c.register = new.register and c.stands_for is not null and split_part(c.key, ':', 2) = any (concerned);
  end if;
  perform log.unite_claims(new.register, concerned);
  return null;
end
$$;
create trigger note_link after insert on log.event for each row when (new.type = 'SubjectsLinked') execute function log.note_link();

insert into log.subject_link (register, subject, other, same)
select distinct on (each.subject, each.other) each.register, each.subject, each.other, each.same
from log.event e cross join lateral (values
  (e.register, substr(e.stream_id, 9), e.facts->>'other', (e.facts->>'same')::boolean, e.pos),
  (e.register, e.facts->>'other', substr(e.stream_id, 9), (e.facts->>'same')::boolean, e.pos)
) as each (register, subject, other, same, pos)
where e.type = 'SubjectsLinked'
order by each.subject, each.other, each.pos desc;
select log.unite_claims(l.register, array_agg(distinct l.subject)) from log.subject_link l where l.same group by l.register;

-- As in 0009; and a name that was corrected by paper is looked for no more: the subject was never called so.
grant delete on log.likeness to vinhdanh_app;
create or replace function log.note_likeness() returns trigger language plpgsql as $$
declare
  named log.event;
  wanted text := log.likeness_of(new.body->>'name');
begin
  select e.* into named from log.event e where e.pos = new.pos;
  if wanted is null or named.stream_id not like 'subject:%' then
    return null;
  end if;
  if named.version > 1 then
    delete from log.likeness l where l.register = named.register and l.subject = substr(named.stream_id, 9) and l.likeness <> wanted;
  end if;
  insert into log.likeness as l (register, likeness, subject, kind, born, unit)
  select named.register, wanted, substr(named.stream_id, 9), f.facts->>'kind', (p.body->>'born')::integer, f.facts->>'unit'
  from log.event f left join log.event_personal p on p.pos = f.pos and p.class = 'identity'
  where f.stream_id = named.stream_id and f.version = 1
  on conflict do nothing;
  return null;
end
$$;
delete from log.likeness l using (
  select distinct on (e.stream_id) e.register, substr(e.stream_id, 9) as subject, log.likeness_of(p.body->>'name') as likeness
  from log.event e join log.event_personal p on p.pos = e.pos and p.class = 'identity'
  where e.type = 'SubjectNameCorrected' and log.likeness_of(p.body->>'name') is not null order by e.stream_id, e.pos desc
) c where l.register = c.register and l.subject = c.subject and l.likeness <> c.likeness;

-- Bytes that an erasure has taken the last name from; whoever keeps the files deletes them, where no other row names them.
create table ops.content_unwanted (
  sha256 text primary key,
  since timestamptz(3) not null default now()
);
grant select, insert, delete on ops.content_unwanted to vinhdanh_app;

-- What a stream's personal data takes with it, of a case: the comments beside it, its files, and what was typed and not sent. Facts and proofs stand: they hold ids and hashes alone.
create function log.erase_beside(p_stream text, p_basis text, p_actor text) returns void language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  nomination constant text := substr(p_stream, 12);
begin
  if exists (select from log.stream s where s.stream_id = 'remarks:' || nomination) then
    perform log.erase_personal('remarks:' || nomination, p_basis, p_actor);
  end if;
  with gone as (delete from ops.document d where d.case_id = nomination::uuid returning d.sha256)
  insert into ops.content_unwanted (sha256) select distinct gone.sha256 from gone on conflict do nothing;
  delete from ops.draft d where position(nomination in d.key) > 0;
end
$$;
revoke all on function log.erase_beside(text, text, text) from public;
grant execute on function log.erase_beside(text, text, text) to vinhdanh_eraser;

-- As in 0005, and then what lies beside a case.
create or replace function log.erase_personal(p_stream text, p_basis text, p_actor text default session_user) returns integer
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
  if p_stream like 'nomination:%' then
    perform log.erase_beside(p_stream, p_basis, p_actor);
  end if;
  return answer.version;
end
$$;
