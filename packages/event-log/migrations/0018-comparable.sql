-- Texts compare as people read them, as packages/contracts/src/comparable.ts does for domain and browser. A test runs
-- both over one table and over every sign. Lower case is that of a collation of PostgreSQL's own, whatever the locale.
create function log.plain_signs(said text) returns text language sql immutable strict parallel safe return
  regexp_replace(regexp_replace(regexp_replace(said,
    '[\u02d7\u1806\u2010-\u2015\u2043\u2212\u2796\u2e3a\u2e3b\ufe58\ufe63\uff0d]', '-', 'g'),
    '[`\u00b4\u02b9\u02bb-\u02bd\u02c8\u02ca\u02cb\u055a\u1fbd\u1fbf\u1fef\u1ffd\u1ffe'
    || '\u2018\u2019\u201b\u2032\u2035\ua78c\uff07\uff40]', '''', 'g'),
    '[\u2044\u2215\uff0f]', '/', 'g');

-- One blank between words, none beside a dash or a slash.
create function log.spaced(said text) returns text language sql immutable strict parallel safe return
  regexp_replace(regexp_replace(said,
    '[\u0009-\u000d \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+', ' ', 'g'),
    ' ?([-/]) ?', '\1', 'g');

-- Both forms start from this one: Unicode form, signs, blanks and case.
create function log.written(said text) returns text language sql immutable strict parallel safe return
  log.spaced(normalize(regexp_replace(translate(regexp_replace(
    log.plain_signs(lower(normalize(log.plain_signs(normalize(said, nfd)), nfkc) collate "pg_c_utf8")),
    '[\u0001-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f'
    || '\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb'
    || '\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff]', '', 'g'),
    U&'\00f0\0256', 'đđ'), 'd[\u0335-\u0338]', 'đ', 'g'), nfkc));

create function log.bare(said text) returns text language sql immutable strict parallel safe return
  regexp_replace(regexp_replace(said, '^ ', ''), '[ .,;:]+$', '');

-- Two texts with the same comparable form are one. Tone marks stay.
create function log.comparable(said text) returns text language sql immutable strict parallel safe return
  log.bare(regexp_replace(log.written(said), '(^|[^0-9.,])0+([0-9])', '\1\2', 'g'));

-- Searches compare this form: without marks, `đ` as `d`, `y` for the same sound as `i`.
create function log.findable(said text) returns text language sql immutable strict parallel safe return
  log.bare(regexp_replace(translate(log.spaced(regexp_replace(normalize(log.written(said), nfd),
    '[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]', '', 'g')),
    'đ', 'd'), '(qu|[bcdghklmnpqrstvx])y', '\1i', 'g'));

-- The order of Vietnamese words, to compare in collation "C".
create function log.sortable(said text) returns text language sql immutable strict parallel safe return
  replace(replace(translate(regexp_replace(normalize(log.comparable(said), nfd),
    '[\u0300\u0301\u0303\u0309\u0323]', '', 'g'), U&'\0306\031b\0302', '{{|'), 'o{', 'o}'), 'đ', 'd{')
  || chr(1) || log.comparable(said);

-- Names look alike in the findable form. Rows in the former form move to it; equal rows become one.
create or replace function log.likeness_of(name text) returns text
language sql stable parallel safe return nullif(log.findable(name), '');
with former as (
  delete from log.likeness l where l.likeness is distinct from log.findable(l.likeness) returning *
)
insert into log.likeness (register, likeness, subject, kind, born, unit)
select f.register, log.findable(f.likeness), f.subject, f.kind, f.born, f.unit
from former f where log.findable(f.likeness) <> ''
on conflict do nothing;

-- Claims on decision numbers are kept in the comparable form. Where two cases hold one number, the first in the order
-- of the former keys keeps it. The other is recorded here and named in a warning: both decisions exist, and only an
-- office can say which one to correct.
create table log.claim_collision (
  register text not null,
  key text not null,
  holder text not null,
  other text not null,
  -- The key that the other case still holds.
  other_key text not null,
  found_at timestamptz(3) not null default now(),
  primary key (register, other_key)
);
grant select on log.claim_collision to vinhdanh_app, vinhdanh_writer;

do $$
declare
  kept record;
  holder text;
begin
  for kept in
    select c.register, c.key, c.stream_id, m.part[1] || replace(log.comparable(m.part[2]), ' ', '') as wanted
    from log.claim c cross join lateral regexp_match(c.key, '^(decision:.*?:[0-9]{4}:)(.*)$') as m (part)
    where c.key like 'decision:%' order by c.register, c.key
  loop
    continue when kept.wanted = kept.key;
    select c.stream_id into holder from log.claim c where c.register = kept.register and c.key = kept.wanted;
    if not found then
      update log.claim c set key = kept.wanted where c.register = kept.register and c.key = kept.key;
    elsif holder = kept.stream_id then
      delete from log.claim c where c.register = kept.register and c.key = kept.key;
    else
      insert into log.claim_collision (register, key, holder, other, other_key)
      values (kept.register, kept.wanted, holder, kept.stream_id, kept.key);
      raise warning 'Sổ %: % và % cùng giữ số %. / Register %: % and % hold one number, %.',
        kept.register, holder, kept.stream_id, kept.wanted, kept.register, holder, kept.stream_id, kept.wanted;
    end if;
  end loop;
end
$$;
