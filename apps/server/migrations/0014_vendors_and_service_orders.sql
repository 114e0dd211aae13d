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

create table service_order_numbers (
  organization_id text not null references organizations,
  year integer not null,
  last integer not null,
  primary key (organization_id, year)
);
comment on table service_order_numbers is 'The last number given to a service order in each year of an organization. Taking the next one locks the row.';
comment on column service_order_numbers.year is 'By the calendar of the organization';
call isolate_tenants('service_order_numbers');
grant select, insert, update on service_order_numbers to porttask_app;
grant select, insert, update, delete on service_order_numbers to porttask_platform;

create table service_orders (
  organization_id text not null references organizations,
  id text not null,
  year integer not null,
  number integer not null,
  reference text collate "C" not null,
  port_call_id text not null,
  vendor_id text,
  service_type text collate "C" not null,
  status text collate "C" not null check (status in ('PENDING', 'ACCEPTED', 'COMPLETED', 'CANCELLED')),
  scheduled_for timestamptz not null,
  notes text,
  sla_minutes integer check (sla_minutes > 0),
  due_at timestamptz,
  warn_at timestamptz check (warn_at <= due_at),
  warned_at timestamptz,
  accepted_at timestamptz,
  completed_at timestamptz,
  cancelled_at timestamptz,
  cancellation_reason text,
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (organization_id, id),
  constraint service_orders_number_key unique (organization_id, year, number),
  foreign key (organization_id, port_call_id) references port_calls (organization_id, id),
  foreign key (organization_id, vendor_id) references vendors (organization_id, id),
  check (num_nulls(sla_minutes, due_at, warn_at) in (0, 3)),
  check ((status in ('ACCEPTED', 'COMPLETED')) <= (accepted_at is not null)),
  check ((status = 'COMPLETED') = (completed_at is not null)),
  check ((status = 'CANCELLED') = (cancelled_at is not null))
);
comment on table service_orders is 'Services ordered for port calls, from a vendor or done by the organization itself';
comment on column service_orders.reference is 'What people call it, made of year and number: SO-2026-0117';
comment on column service_orders.service_type is 'Of the catalogue in contracts';
comment on column service_orders.scheduled_for is 'When the service is wanted';
comment on column service_orders.sla_minutes is 'Minutes of business time from the creation on within which it is to be completed; null promises nothing';
comment on column service_orders.due_at is 'The deadline, in the business hours that held when it was set: it never moves by itself';
comment on column service_orders.warn_at is 'From here on the deadline is at risk';
comment on column service_orders.warned_at is 'When people were warned of this deadline, once';
create index service_orders_created on service_orders (organization_id, created_at, id);
create index service_orders_scheduled on service_orders (organization_id, scheduled_for, id);
-- Those that promise nothing come last.
create index service_orders_due on service_orders (organization_id, coalesce(due_at, timestamptz '9999-12-31 00:00:00+00'), id);
create index service_orders_port_call on service_orders (organization_id, port_call_id, scheduled_for);
create index service_orders_vendor on service_orders (organization_id, vendor_id, created_at);
-- What is worked on: few of many, and looked at all day.
create index service_orders_open on service_orders (organization_id, due_at, id) where status in ('PENDING', 'ACCEPTED');
-- Of all organizations, for the job that warns.
create index service_orders_unwarned on service_orders (warn_at) where warned_at is null and status in ('PENDING', 'ACCEPTED');
call isolate_tenants('service_orders');
grant select, insert, update on service_orders to porttask_app;
grant select, insert, update, delete on service_orders to porttask_platform;
