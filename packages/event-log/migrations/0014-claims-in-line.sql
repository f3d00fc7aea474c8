-- Whoever takes or gives back a claim of a subject that has other names stands in line with all who claim for any of them. Without the line, cases that race under different names each
-- hold the row that another waits for, and PostgreSQL ends one of them only after a second.
create or replace function log.before_claim() returns trigger language plpgsql as $$
declare
  claim log.claim;
  own text;
begin
  if tg_op = 'DELETE' then claim := old; else claim := new; end if;
  own := split_part(claim.key, ':', 2);
  perform pg_advisory_xact_lock_shared(hashtextextended('subject links ' || claim.register, 0));
  if exists (select from log.subject_link l where l.subject = own and l.same) then
    perform pg_advisory_xact_lock(hashtextextended('claims of ' || min(o.subject), 0)) from log.one_with(own) as o (subject);
  end if;
  return claim;
end
$$;
create trigger before_release before delete on log.claim for each row execute function log.before_claim();
