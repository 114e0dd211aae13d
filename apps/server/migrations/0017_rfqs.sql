-- Requests for quotes: what an agency asks vendors to offer, their quotes, and which one was taken.

create table rfq_numbers (
  organization_id text not null references organizations,
  year integer not null,
  last integer not null,
  primary key (organization_id, year)
);
comment on table rfq_numbers is 'The last number given to a request for quotes in each year of an organization. Taking the next one locks the row.';
comment on column rfq_numbers.year is 'By the calendar of the organization';
call isolate_tenants('rfq_numbers');
grant select, insert, update on rfq_numbers to porttask_app;
grant select, insert, update, delete on rfq_numbers to porttask_platform;

create table rfqs (
  organization_id text not null references organizations,
  id text not null,
  year integer not null,
  number integer not null,
  reference text collate "C" not null,
  service_type text collate "C" not null,
  description text not null,
  port_call_id text,
  port text collate "C",
  needed_by timestamptz not null,
  deadline timestamptz not null check (deadline <= needed_by),
  status text collate "C" not null default 'OPEN' check (status in ('OPEN', 'AWARDED', 'CANCELLED')),
  awarded_at timestamptz,
  service_order_id text,
  cancelled_at timestamptz,
  cancellation_reason text,
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (organization_id, id),
  constraint rfqs_number_key unique (organization_id, year, number),
  foreign key (organization_id, port_call_id) references port_calls (organization_id, id),
  foreign key (organization_id, service_order_id) references service_orders (organization_id, id),
  check (num_nonnulls(port_call_id, port) = 1),
  check ((status = 'AWARDED') = (awarded_at is not null)),
  check (service_order_id is null or (status = 'AWARDED' and port_call_id is not null)),
  check ((status = 'CANCELLED') = (cancelled_at is not null))
);
comment on table rfqs is 'Requests for quotes: one service, asked of several vendors, for a port call or for a port alone';
comment on column rfqs.reference is 'What people call it, made of year and number: RFQ-2026-0007';
comment on column rfqs.service_type is 'Of the catalogue in contracts';
comment on column rfqs.port is 'UN/LOCODE; null where the port call says it';
comment on column rfqs.deadline is 'Until when quotes are taken. One that is open longer is shown as EXPIRED';
comment on column rfqs.service_order_id is 'The order that was placed with the award';
create index rfqs_created on rfqs (organization_id, created_at, id);
create index rfqs_deadline on rfqs (organization_id, deadline, id);
create index rfqs_needed_by on rfqs (organization_id, needed_by, id);
create index rfqs_port_call on rfqs (organization_id, port_call_id);
-- What is worked on: few of many, and looked at all day.
create index rfqs_open on rfqs (organization_id, deadline, id) where status = 'OPEN';
call isolate_tenants('rfqs');
grant select, insert, update on rfqs to porttask_app;
grant select, insert, update, delete on rfqs to porttask_platform;

create table rfq_vendors (
  organization_id text not null references organizations,
  rfq_id text not null,
  vendor_id text not null,
  place integer not null,
  primary key (organization_id, rfq_id, vendor_id),
  foreign key (organization_id, rfq_id) references rfqs (organization_id, id),
  foreign key (organization_id, vendor_id) references vendors (organization_id, id)
);
comment on table rfq_vendors is 'Which vendors were asked for a quote';
comment on column rfq_vendors.place is 'The order they were named in';
create index rfq_vendors_vendor on rfq_vendors (organization_id, vendor_id);
call isolate_tenants('rfq_vendors');
grant select, insert, update, delete on rfq_vendors to porttask_app;
grant select, insert, update, delete on rfq_vendors to porttask_platform;

create table quotes (
  organization_id text not null references organizations,
  id text not null,
  rfq_id text not null,
  vendor_id text not null,
  amount_minor bigint not null check (amount_minor >= 0),
  currency text collate "C" not null check (currency ~ '^[A-Z]{3}$'),
  valid_until timestamptz,
  delivers_at timestamptz,
  notes text,
  status text collate "C" not null default 'OPEN' check (status in ('OPEN', 'REPLACED', 'WITHDRAWN', 'AWARDED', 'DECLINED')),
  created_at timestamptz not null,
  settled_at timestamptz,
  primary key (organization_id, id),
  foreign key (organization_id, rfq_id, vendor_id) references rfq_vendors (organization_id, rfq_id, vendor_id),
  check ((status = 'OPEN') = (settled_at is null))
);
comment on table quotes is 'What vendors offered. Earlier quotes of a vendor stay as history.';
comment on column quotes.amount_minor is 'In minor units of the currency';
comment on column quotes.valid_until is 'How long the vendor stands by it; null when nothing was said';
comment on column quotes.delivers_at is 'When the vendor would do it; null when nothing was said';
comment on column quotes.settled_at is 'When it was replaced, withdrawn, awarded or declined';
create unique index quotes_open on quotes (organization_id, rfq_id, vendor_id) where status = 'OPEN';
create unique index quotes_awarded on quotes (organization_id, rfq_id) where status = 'AWARDED';
create index quotes_rfq on quotes (organization_id, rfq_id, created_at);
call isolate_tenants('quotes');
grant select, insert, update on quotes to porttask_app;
grant select, insert, update, delete on quotes to porttask_platform;
