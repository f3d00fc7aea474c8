-- A statement that nobody waits for any more ends by itself, in every process and in psql; the API sets a shorter limit for its own connections.
do $$ begin execute format('alter role vinhdanh_app in database %I set statement_timeout = ''5min''', current_database()); end $$;
