import { expect, it } from 'vitest';
import { layOut } from './sql-layout.js';
import { sqlText } from './sql-text.js';

it('a statement whose clauses fit has one line for each', () => {
  expect(layOut('select "a", "b" from "t" where "a" = $1 and "b" is distinct from $2 order by "a" limit $3')).toBe(
    `select "a", "b"
from "t"
where "a" = $1 and "b" is distinct from $2
order by "a"
limit $3`,
  );
});

it('long lists, conditions and subqueries are broken, and no token changes', () => {
  const names = Array.from({ length: 12 }, (_, index) => `"column_${index}"`).join(', ');
  const sql = `select ${names}, (select count(*) from "log"."event" as "e"
    where "e"."stream_id" = "s"."stream_id" and "e"."version" > $1) as "more" from "log"."stream" as "s"
    where "s"."register" = $2 and ("s"."kind" = $3 or "s"."kind" = 'it''s (from) and')
    and "s"."version" between $4 and $5`;
  const text = layOut(sql);
  expect(text).toBe(
    `select
  "column_0",
  "column_1",
  "column_2",
  "column_3",
  "column_4",
  "column_5",
  "column_6",
  "column_7",
  "column_8",
  "column_9",
  "column_10",
  "column_11",
  (
    select count(*)
    from "log"."event" as "e"
    where "e"."stream_id" = "s"."stream_id" and "e"."version" > $1
  ) as "more"
from "log"."stream" as "s"
where
  "s"."register" = $2
  and ("s"."kind" = $3 or "s"."kind" = 'it''s (from) and')
  and "s"."version" between $4 and $5`,
  );
  expect(text.replaceAll(/\s+/g, '')).toBe(sql.replaceAll(/\s+/g, ''));
});

it('a case that does not fit has one line for each arm, and its conditions stay together', () => {
  const sql = `select "w"."id", case when "w"."due" is null or not "n"."released" then 'undated'
    when "w"."due" < "clock"."today" then 'overdue' else 'later' end as "group" from "work" as "w"`;
  expect(layOut(sql)).toBe(
    `select
  "w"."id",
  case
    when "w"."due" is null or not "n"."released" then 'undated'
    when "w"."due" < "clock"."today" then 'overdue'
    else 'later' end as "group"
from "work" as "w"`,
  );
});

it('the sample arguments follow the statement', () => {
  expect(sqlText({ sql: 'select $1::text[]', parameters: [['a', "b'c"]] })).toBe(
    'select $1::text[]\n-- $1 = ["a","b\'c"]\n',
  );
});
