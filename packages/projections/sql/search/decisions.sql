select
  "d"."number",
  "d"."case_id" as "caseId",
  "n"."case_number" as "caseNumber",
  "n"."subject_name" as "subjectName",
  "d"."act",
  "d"."signed_at" as "signedAt"
from "read"."decision" as "d"
inner join "read"."nomination" as "n" on "n"."case_id" = "d"."case_id"
where
  "d"."register" = $1
  and (
    "n"."unit" = any ($2)
    or ("n"."open_to" @> array[$3]::text[] and "n"."unit" = any ($4))
    or ("n"."open_to" @> array[$5]::text[] and "n"."unit" = any ($6))
    or exists (
      select
      from unnest("n"."open_to") as h (word)
      where
        h.word like 'held:%'
        and split_part(h.word, ':', 2) = any ($7::text[])
        and split_part(h.word, ':', 3) <= $8::text
        and $9::text <= split_part(h.word, ':', 4)
    )
  )
  and (log.findable("d"."number") like $10 and log.findable("d"."number") like $11)
order by (log.findable("d"."number") like $12) desc, "d"."log_index" desc
limit $13
-- $1 = "ninh-thuan"
-- $2 = ["22786","22789"]
-- $3 = "council"
-- $4 = ["58"]
-- $5 = "public"
-- $6 = ["58"]
-- $7 = ["58"]
-- $8 = "2026-01-31"
-- $9 = "2026-01-31"
-- $10 = "%dang%"
-- $11 = "%diem%"
-- $12 = "dang diem%"
-- $13 = 8
