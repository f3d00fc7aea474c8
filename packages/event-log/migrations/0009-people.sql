-- The key of a stream's sealed data (who denounced whom): one for each stream, wrapped by a key ring that the database never sees. It goes with the sealed rows, and then no copy of them
-- can be read.
create table log.sealed_key (
  stream_id text primary key,
  -- Which key of the ring wraps it.
  ring_key text not null,
  -- Nonce, key and tag: AES-256-GCM.
  wrapped bytea not null check (octet_length(wrapped) = 60),
  made_at timestamptz(3) not null default now()
);
grant select, insert on log.sealed_key to vinhdanh_app;
grant delete on log.sealed_key to vinhdanh_eraser;

-- What subjects are called, folded: which of them look alike is asked of each case before it passes. No read model: a guard rests on it.
create table log.likeness (
  register text not null,
  likeness text not null,
  subject text not null,
  kind text not null,
  born integer,
  unit text,
  primary key (register, likeness, subject)
);
create index likeness_subject on log.likeness (subject);
grant select, insert on log.likeness to vinhdanh_app;
grant delete on log.likeness to vinhdanh_eraser;

-- Names as people compare them: any Unicode form, case, diacritics and spaces aside.
create function log.likeness_of(name text) returns text language sql stable parallel safe return
  nullif(regexp_replace(btrim(translate(lower(public.unaccent(normalize(name, nfc))), 'đ', 'd')), '\s+', ' ', 'g'), '');

create function log.note_likeness() returns trigger language plpgsql as $$
declare
  named log.event;
  wanted text := log.likeness_of(new.body->>'name');
begin
  select e.* into named from log.event e where e.pos = new.pos;
  if wanted is null or named.stream_id not like 'subject:%' then
    return null;
  end if;
  insert into log.likeness as l (register, likeness, subject, kind, born, unit)
  select named.register, wanted, substr(named.stream_id, 9), f.facts->>'kind', (p.body->>'born')::integer, f.facts->>'unit'
  from log.event f left join log.event_personal p on p.pos = f.pos and p.class = 'identity'
  where f.stream_id = named.stream_id and f.version = 1
  on conflict do nothing;
  return null;
end
$$;
create trigger note_likeness after insert on log.event_personal for each row when (new.class = 'identity') execute function log.note_likeness();

insert into log.likeness (register, likeness, subject, kind, born, unit)
select e.register, log.likeness_of(p.body->>'name'), substr(e.stream_id, 9), e.facts->>'kind', (p.body->>'born')::integer, e.facts->>'unit'
from log.event e join log.event_personal p on p.pos = e.pos and p.class = 'identity'
where e.type = 'SubjectRegistered' and log.likeness_of(p.body->>'name') is not null
on conflict do nothing;

-- Erasing takes with it what was made of the erased rows: the key of sealed ones, the likeness of names.
create function log.forget_personal() returns trigger language plpgsql as $$
declare
  stream text;
begin
  select e.stream_id into stream from log.event e where e.pos = old.pos;
  if old.class = 'sealed' then
    delete from log.sealed_key k where k.stream_id = stream;
  else
    delete from log.likeness l where l.subject = substr(stream, 9) and stream like 'subject:%';
  end if;
  return null;
end
$$;
create trigger forget_personal after delete on log.event_personal for each row when (old.class in ('sealed', 'identity')) execute function log.forget_personal();
alter table log.event_personal enable always trigger forget_personal;

-- Lists show names too: one row a request, with the filter that was asked and the cases that were shown.
alter table ops.personal_read alter column stream_id drop not null;
alter table ops.personal_read add column what text not null default 'case';
alter table ops.personal_read add column filter json;
alter table ops.personal_read add column cases text[] not null default '{}';
create index personal_read_account on ops.personal_read (register, account, id desc);
create index personal_read_cases on ops.personal_read using gin (cases);
