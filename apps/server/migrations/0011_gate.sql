-- How much of their limits organizations use.

create table limit_counts (
  organization_id text not null references organizations,
  key text collate "C" not null,
  period text collate "C" not null,
  used integer not null check (used >= 0),
  primary key (organization_id, key, period)
);
comment on table limit_counts is 'How much of a limit an organization uses. Taking one more locks the row, so that of many at once exactly as many succeed as are left.';
comment on column limit_counts.key is 'Of the catalogue of features and limits, see contracts';
comment on column limit_counts.period is 'Calendar month in the zone of the organization (2026-11); empty for what is kept and not made anew each month';
call isolate_tenants('limit_counts');
grant select, insert, update, delete on limit_counts to porttask_platform;
grant select, insert, update on limit_counts to porttask_app;

