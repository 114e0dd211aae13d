-- What organizations may do beyond, or short of, their plan: overrides of features, limits and flags.

create table entitlement_overrides (
  organization_id text not null references organizations,
  key text collate "C" not null,
  value jsonb not null check (jsonb_typeof(value) in ('boolean', 'number', 'null')),
  reason text not null,
  expires_on date,
  set_by text,
  set_by_name text not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (organization_id, key)
);
comment on table entitlement_overrides is 'Features and limits that an organization has for itself, whatever its license and plan say.';
comment on column entitlement_overrides.key is 'Of the catalogue of features and limits, see contracts';
comment on column entitlement_overrides.value is 'Boolean for a feature, a number for a limit, null for unlimited';
comment on column entitlement_overrides.expires_on is 'Last business day on which it holds, in the zone of the organization';
comment on column entitlement_overrides.set_by_name is 'Name at that time';
call isolate_tenants('entitlement_overrides');
grant select, insert, update, delete on entitlement_overrides to porttask_platform;
grant select on entitlement_overrides to porttask_app;

create table flag_overrides (
  organization_id text not null references organizations,
  key text collate "C" not null,
  value jsonb not null check (jsonb_typeof(value) in ('boolean', 'string', 'number', 'object')),
  reason text not null,
  expires_on date,
  set_by text,
  set_by_name text not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (organization_id, key)
);
comment on table flag_overrides is 'Values that feature flags have for one organization, whatever their rules say. The flag itself may not exist yet.';
comment on column flag_overrides.expires_on is 'Last business day on which it holds, in the zone of the organization';
comment on column flag_overrides.set_by_name is 'Name at that time';
call isolate_tenants('flag_overrides');
grant select, insert, update, delete on flag_overrides to porttask_platform;
grant select on flag_overrides to porttask_app;
