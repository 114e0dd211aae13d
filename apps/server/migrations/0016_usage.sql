-- How much the platform is used: requests and features by minute, hour and day, people by day. Written every few seconds by
-- each node from what it counted in memory, all levels in one transaction, so that each is the sum of the same requests.
-- No foreign keys: checking them would lock the rows of all organizations at each flush. The statements themselves take only
-- organizations that are there.

create table usage_writers (
  node text primary key,
  batch bigint not null,
  written_at timestamptz not null
);
comment on table usage_writers is 'The last batch that each node wrote. Moved in the transaction of the batch: one whose commit was not acknowledged is sent again and counts once.';
comment on column usage_writers.node is 'Random name of a process';
comment on column usage_writers.batch is 'Number of the batch, counted by the process';
grant select, insert, update, delete on usage_writers to porttask_platform;

create table usage_minute (
  organization_id text not null,
  at timestamptz not null,
  area text collate "C" not null,
  requests bigint not null check (requests > 0),
  refused bigint not null,
  failed bigint not null,
  primary key (organization_id, at, area)
) with (fillfactor = 80);
comment on table usage_minute is 'Requests of the people of organizations by minute, kept for 48 hours.';
comment on column usage_minute.at is 'Beginning of the minute';
comment on column usage_minute.area is 'First part of the address after /v1, e.g. vessels';
comment on column usage_minute.refused is 'Of them answered with 4xx';
comment on column usage_minute.failed is 'Of them answered with 5xx';
create index usage_minute_at on usage_minute (at);
call isolate_tenants('usage_minute');
grant select, insert, update, delete on usage_minute to porttask_platform;

create table usage_hour (
  organization_id text not null,
  at timestamptz not null,
  area text collate "C" not null,
  requests bigint not null check (requests > 0),
  refused bigint not null,
  failed bigint not null,
  primary key (organization_id, at, area)
) with (fillfactor = 80);
comment on table usage_hour is 'The same by hour of UTC, kept for 90 days.';
comment on column usage_hour.at is 'Beginning of the hour';
create index usage_hour_at on usage_hour (at);
call isolate_tenants('usage_hour');
grant select, insert, update, delete on usage_hour to porttask_platform;

create table usage_day (
  organization_id text not null,
  day date not null,
  area text collate "C" not null,
  requests bigint not null check (requests > 0),
  refused bigint not null,
  failed bigint not null,
  primary key (organization_id, day, area)
) with (fillfactor = 80);
comment on table usage_day is 'The same by day, kept for ever.';
comment on column usage_day.day is 'In the time zone that the organization had at the time of the request';
call isolate_tenants('usage_day');
grant select, insert, update, delete on usage_day to porttask_platform;

create table feature_use_minute (
  organization_id text not null,
  at timestamptz not null,
  feature text collate "C" not null,
  action text collate "C" not null,
  uses bigint not null check (uses > 0),
  primary key (organization_id, at, feature, action)
) with (fillfactor = 80);
comment on table feature_use_minute is 'Successful actions that ask for a feature or take from a limit, by minute, kept for 48 hours.';
comment on column feature_use_minute.feature is 'Of the catalogue of features and limits, see contracts. An action with two of them counts for both';
comment on column feature_use_minute.action is 'Name of the command or query';
create index feature_use_minute_at on feature_use_minute (at);
call isolate_tenants('feature_use_minute');
grant select, insert, update, delete on feature_use_minute to porttask_platform;

create table feature_use_hour (
  organization_id text not null,
  at timestamptz not null,
  feature text collate "C" not null,
  action text collate "C" not null,
  uses bigint not null check (uses > 0),
  primary key (organization_id, at, feature, action)
) with (fillfactor = 80);
comment on table feature_use_hour is 'The same by hour of UTC, kept for 90 days.';
create index feature_use_hour_at on feature_use_hour (at);
call isolate_tenants('feature_use_hour');
grant select, insert, update, delete on feature_use_hour to porttask_platform;

create table feature_use_day (
  organization_id text not null,
  day date not null,
  feature text collate "C" not null,
  action text collate "C" not null,
  uses bigint not null check (uses > 0),
  primary key (organization_id, day, feature, action)
) with (fillfactor = 80);
comment on table feature_use_day is 'The same by day of the organization, kept for ever.';
call isolate_tenants('feature_use_day');
grant select, insert, update, delete on feature_use_day to porttask_platform;

create table active_user_day (
  organization_id text not null,
  day date not null,
  user_id text not null,
  first_seen_at timestamptz not null,
  requests bigint not null check (requests > 0),
  primary key (organization_id, day, user_id)
) partition by range (day);
comment on table active_user_day is 'Who used an organization''s workspace on which day. Exact and kept for ever, in partitions by month: active users, retention and life cycle are read from it.';
comment on column active_user_day.day is 'In the time zone that the organization had at the time of the request';
-- When somebody was active, over all their organizations.
create index active_user_day_user on active_user_day (user_id, day);
call isolate_tenants('active_user_day');
grant select, insert, update, delete on active_user_day to porttask_platform;

-- Days outside the made months (a moved clock, a job that did not run) must not stop a flush; they land here.
create table active_user_day_other partition of active_user_day default;

create table platform_user_day (
  day date not null,
  user_id text not null,
  first_seen_at timestamptz not null,
  requests bigint not null check (requests > 0),
  primary key (day, user_id)
);
comment on table platform_user_day is 'Who used the platform on which day outside of any organization: Super Admins in Administration, and people who belong to none.';
comment on column platform_user_day.day is 'In UTC';
create index platform_user_day_user on platform_user_day (user_id, day);
grant select, insert, update, delete on platform_user_day to porttask_platform;

-- Makes the monthly partitions that are missing. A month that has rows among the others already stays there.
create function ensure_usage_partitions(since date, until date) returns void
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  month date;
  partition text;
begin
  -- Bounded, whoever calls it.
  for month in
    select generate_series(date_trunc('month', since), least(until, since + 366), interval '1 month')
  loop
    partition := 'active_user_day_' || to_char(month, 'YYYYMM');
    if to_regclass('public.' || partition) is null
      and not exists (select from active_user_day_other where day >= month and day < month + interval '1 month')
    then
      execute format('create table public.%I partition of active_user_day for values from (%L) to (%L)',
        partition, month, (month + interval '1 month')::date);
    end if;
  end loop;
end $$;
revoke all on function ensure_usage_partitions(date, date) from public;
grant execute on function ensure_usage_partitions(date, date) to porttask_platform;
select ensure_usage_partitions(current_date - 31, current_date + 100);
