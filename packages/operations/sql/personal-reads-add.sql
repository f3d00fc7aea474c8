insert into ops.personal_read (at, account, register, stream_id, classes, what, filter, cases)
select
  r.at,
  r.account,
  coalesce(r.register, s.register),
  r.stream,
  string_to_array(r.classes, ','),
  r.what,
  r.filter::json,
  string_to_array(r.cases, ',')
from unnest(
  $1::timestamptz[], $2::uuid[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[]
)
with ordinality as r (at, account, register, stream, classes, what, filter, cases, ordinal)
left join log.stream s on s.stream_id = r.stream
where coalesce(r.register, s.register) is not null
order by r.ordinal
-- $1 = []
-- $2 = []
-- $3 = []
-- $4 = []
-- $5 = []
-- $6 = []
-- $7 = []
-- $8 = []
