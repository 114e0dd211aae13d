-- Calls of vessels at ports.

create table port_call_numbers (
  organization_id text not null references organizations,
  year integer not null,
  last integer not null,
  primary key (organization_id, year)
);
comment on table port_call_numbers is 'The last number given to a port call in each year of an organization. Taking the next one locks the row.';
comment on column port_call_numbers.year is 'By the calendar of the organization';
call isolate_tenants('port_call_numbers');
grant select, insert, update on port_call_numbers to porttask_app;
grant select, insert, update, delete on port_call_numbers to porttask_platform;

create table port_calls (
  organization_id text not null references organizations,
  id text not null,
  number integer not null,
  reference text collate "C" not null,
  vessel_id text not null,
  port text collate "C" not null,
  status text collate "C" not null check (status in ('SCHEDULED', 'ARRIVED', 'BERTHED', 'DEPARTED', 'CANCELLED')),
  stage integer not null generated always as (
    array_position(array['SCHEDULED', 'ARRIVED', 'BERTHED', 'DEPARTED', 'CANCELLED'], status)) stored,
  eta timestamptz not null,
  etd timestamptz,
  ata timestamptz,
  atb timestamptz check (atb >= ata),
  atd timestamptz check (atd >= ata and atd >= atb),
  cancelled_at timestamptz check (cancelled_at >= ata),
  cancellation_reason text,
  terminal text,
  notes text,
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (organization_id, id),
  constraint port_calls_number_key unique (organization_id, number),
  foreign key (organization_id, vessel_id) references vessels (organization_id, id),
  check (status not in ('ARRIVED', 'BERTHED', 'DEPARTED') or ata is not null),
  check (status <> 'BERTHED' or atb is not null),
  check ((status = 'DEPARTED') = (atd is not null)),
  check ((status = 'CANCELLED') = (cancelled_at is not null))
);
comment on table port_calls is 'Calls of vessels at ports, from the plan to the departure';
comment on column port_calls.number is 'Year since 2000 and number in the year, to sort by: 26000042';
comment on column port_calls.reference is 'What people call it: PC-2026-0042';
comment on column port_calls.port is 'UN/LOCODE of the shipped list';
comment on column port_calls.stage is 'Place of the status in its order, to sort by';
comment on column port_calls.eta is 'Estimated time of arrival';
comment on column port_calls.etd is 'Estimated time of departure';
comment on column port_calls.ata is 'Actual time of arrival';
comment on column port_calls.atb is 'Actual time of berthing; null too for who left the anchorage without';
comment on column port_calls.atd is 'Actual time of departure';
create index port_calls_eta on port_calls (organization_id, eta, id);
create index port_calls_created on port_calls (organization_id, created_at, id);
create index port_calls_stage on port_calls (organization_id, stage, id);
create index port_calls_vessel on port_calls (organization_id, vessel_id, eta);
create index port_calls_port on port_calls (organization_id, port, eta);
-- What is worked on: few of many, and looked at all day.
create index port_calls_open on port_calls (organization_id, eta, id) where status in ('SCHEDULED', 'ARRIVED', 'BERTHED');
call isolate_tenants('port_calls');
grant select, insert, update on port_calls to porttask_app;
grant select, insert, update, delete on port_calls to porttask_platform;
