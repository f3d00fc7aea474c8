-- Who looked at what stays on record; the words that were typed to find somebody go with his name. What was there shows as `[…]`.
grant select, delete on log.claim to vinhdanh_eraser;
grant select, update on ops.personal_read, ops.audit_read to vinhdanh_eraser;

-- Whether what was typed names one of them: each word begins one of the name, or the whole name stands in it.
create function ops.names_one(p_typed text, p_names text[]) returns boolean language sql stable as $$
  select exists (
    select from unnest(p_names) as given (name) cross join lateral (select log.likeness_of(given.name) as name, log.likeness_of(p_typed) as typed) folded
    where folded.name is not null and folded.typed is not null and (
      position(folded.name in folded.typed) > 0
      or not exists (
        select from regexp_split_to_table(folded.typed, ' ') as t (word)
        where not exists (select from regexp_split_to_table(folded.name, ' ') as n (word) where starts_with(n.word, t.word))
      )
    )
  )
$$;

-- $3: cases of the erased: whatever was typed where one of them was shown goes too.
create function ops.forget_words(p_register text, p_names text[], p_cases text[]) returns void language sql as $$
  update ops.personal_read r set filter = (r.filter::jsonb || '{"q":"[…]"}')::json
  where r.register = p_register and r.filter->>'q' is not null and (r.cases && p_cases or ops.names_one(r.filter->>'q', p_names));
  update ops.audit_read r set query = (r.query::jsonb || '{"q":"[…]"}')::json
  where r.register = p_register and r.query->>'q' is not null and (r.query->>'case' = any (p_cases) or ops.names_one(r.query->>'q', p_names))
$$;

create function log.forget_words() returns trigger language plpgsql as $$
declare
  named log.event;
  known text[] := '{}';
begin
  select e.* into named from log.event e where e.pos = old.pos;
  if named.stream_id like 'subject:%' then
    -- and what stood for his citizen number
    delete from log.claim c where c.register = named.register and c.stream_id = named.stream_id and c.key like 'citizen:%';
    known := array(
      select substr(s.stream_id, 12) from log.stream s join log.event e on e.stream_id = s.stream_id and e.version = 1
      where s.register = named.register and s.stream_id like 'nomination:%' and e.facts->'subject'->>'id' = substr(named.stream_id, 9)
    );
  end if;
  perform ops.forget_words(named.register, array[old.body->>'name', old.body->>'head'], known);
  return null;
end
$$;
create trigger forget_words after delete on log.event_personal for each row when (old.class = 'identity') execute function log.forget_words();
alter table log.event_personal enable always trigger forget_words;

-- As in 0012; and what was typed where the case was shown.
create or replace function log.erase_beside(p_stream text, p_basis text, p_actor text) returns void language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  nomination constant text := substr(p_stream, 12);
begin
  if exists (select from log.stream s where s.stream_id = 'remarks:' || nomination) then
    perform log.erase_personal('remarks:' || nomination, p_basis, p_actor);
  end if;
  with gone as (delete from ops.document d where d.case_id = nomination::uuid returning d.sha256)
  insert into ops.content_unwanted (sha256) select distinct gone.sha256 from gone on conflict do nothing;
  delete from ops.draft d where position(nomination in d.key) > 0;
  perform ops.forget_words((select s.register from log.stream s where s.stream_id = p_stream), '{}', array[nomination]);
end
$$;
