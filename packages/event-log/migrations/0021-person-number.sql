-- As for subjects in 0013: the erasure of a person takes what stands for their citizen number.
create function log.forget_person_number() returns trigger language plpgsql as $$
begin
  delete from log.claim c using log.event e
  where e.pos = old.pos and e.stream_id like 'person:%' and c.register = e.register and c.stream_id = e.stream_id and c.key like 'citizen-person:%';
  return null;
end
$$;
create trigger forget_person_number after delete on log.event_personal for each row when (old.class = 'identity') execute function log.forget_person_number();
alter table log.event_personal enable always trigger forget_person_number;
