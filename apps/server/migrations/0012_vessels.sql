-- Vessels that agencies look after.

create table vessels (
  organization_id text not null references organizations,
  id text not null,
  name text not null,
  imo_number text collate "C" not null check (imo_number ~ '^\d{7}$'),
  type text not null check (type in ('bulk_carrier', 'container', 'tanker', 'general_cargo', 'ro_ro', 'passenger', 'offshore', 'other')),
  flag text not null,
  gross_tonnage integer check (gross_tonnage > 0),
  mmsi text,
  call_sign text,
  status text not null default 'active' check (status in ('active', 'archived')),
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (organization_id, id),
  constraint vessels_imo_number_key unique (organization_id, imo_number)
);
comment on table vessels is 'Vessels an organization looks after. One ship may be kept by several organizations, which know nothing of each other.';
comment on column vessels.imo_number is 'Seven digits, the last one a check digit';
comment on column vessels.flag is 'Country of registration, ISO 3166-1 alpha-2';
comment on column vessels.status is 'Archived ones take nothing of the limit and get no new port calls';
create index vessels_name on vessels (organization_id, lower(name), id);
create index vessels_created on vessels (organization_id, created_at, id);
call isolate_tenants('vessels');
grant select, insert, update on vessels to porttask_app;
grant select, insert, update, delete on vessels to porttask_platform;
