-- Locks a stream until the transaction ends, so that nothing is appended to it between a look and what rests on the look. To lock a row PostgreSQL asks for the right to change it, which the
-- application has not had since 0015. False: there is no such stream.
create function log.lock_stream(p_stream text) returns boolean language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform from log.stream s where s.stream_id = p_stream for update;
  return found;
end
$$;
grant create on schema log to vinhdanh_writer;
alter function log.lock_stream(text) owner to vinhdanh_writer;
revoke create on schema log from vinhdanh_writer;
revoke all on function log.lock_stream(text) from public;
grant execute on function log.lock_stream(text) to vinhdanh_app;
