-- Vendors, and what agencies order from them.

create table vendors (
  organization_id text not null references organizations,
  id text not null,
  name text not null,
  services text[] not null check (cardinality(services) > 0),
  ports text[] not null,
  contact_email text,
  phone text,
  notes text,
  status text not null default 'active' check (status in ('active', 'archived')),
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (organization_id, id)
);
comment on table vendors is 'Companies an organization orders services from. Two may have one name: they differ in ports or services.';
comment on column vendors.services is 'Service types of the catalogue in contracts';
comment on column vendors.ports is 'UN/LOCODEs of the ports they work in; none says nothing about ports';
comment on column vendors.status is 'Archived ones are kept for their past and get no new orders';
create index vendors_name on vendors (organization_id, lower(name), id);
create index vendors_created on vendors (organization_id, created_at, id);
call isolate_tenants('vendors');
grant select, insert, update on vendors to porttask_app;
grant select, insert, update, delete on vendors to porttask_platform;
