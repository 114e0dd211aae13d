-- How far business time is ahead of real time, on installations that move it (PORTTASK_TEST_CLOCK).

create table test_clock (
  single boolean primary key default true check (single),
  offset_ms bigint not null check (offset_ms >= 0),
  moved_at timestamptz not null
);
comment on table test_clock is 'How far business time is ahead of real time. No row where it was never moved, as on every installation that people run their business on.';
comment on column test_clock.single is 'There is one row at most.';
comment on column test_clock.offset_ms is 'Grows, never shrinks: what was written is never later than business time.';
comment on column test_clock.moved_at is 'Real time';
grant select, insert, update on test_clock to porttask_platform;

create function notify_test_clock() returns trigger language plpgsql as $$
begin
  perform pg_notify('porttask_test_clock', '');
  return null;
end $$;
-- Told when the transaction commits, so that whoever hears it reads the new time.
create trigger tell_others after insert or update on test_clock for each row execute function notify_test_clock();
