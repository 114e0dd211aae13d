-- Settings of organizations: who is billed and whom to ask, domains that are proven, logos, notes for colleagues.

alter table organizations
  add column vat_id text,
  add column billing_address jsonb,
  add column contacts jsonb not null default '[]';
comment on column organizations.branding is 'What somebody chose of it (StoredBranding); the text colour and the address of the logo follow from it';
comment on column organizations.vat_id is 'In capitals with its country''s prefix, without separators';
comment on column organizations.billing_address is 'BillingAddress, see contracts';
comment on column organizations.contacts is 'Contacts, see contracts; personal data';

alter table organization_domains
  add column verification_token text,
  add column verified_how text check (verified_how in ('dns', 'super_admin')),
  add column verified_by_name text,
  add column verified_reason text,
  add column checked_at timestamptz,
  add column check_problem text;
comment on column organization_domains.verification_token is 'Stands in the record that proves the domain. Public: whoever asks the DNS reads it';
comment on column organization_domains.verified_by_name is 'The Super Admin who vouched for it, by the name at that time';
comment on column organization_domains.check_problem is 'Why the last look into the DNS proved nothing';
create unique index organization_domains_once on organization_domains (organization_id, domain);

create table organization_logos (
  organization_id text primary key references organizations,
  id text not null,
  content_type text not null check (content_type in ('image/png', 'image/jpeg')),
  bytes bytea not null,
  width integer not null,
  height integer not null,
  created_at timestamptz not null
);
comment on table organization_logos is 'The logo of an organization as we encoded it anew; what was uploaded is not kept.';
comment on column organization_logos.id is 'SHA-256 of the bytes: its address always means the same picture';
create index organization_logos_id on organization_logos (id);
call isolate_tenants('organization_logos');
grant select, insert, update, delete on organization_logos to porttask_platform;

create table organization_notes (
  organization_id text not null references organizations,
  id text not null,
  text text not null,
  author_id text,
  author_name text not null,
  created_at timestamptz not null,
  edited_at timestamptz,
  primary key (organization_id, id)
);
comment on table organization_notes is 'What Super Admins tell each other about an organization. Its own people never see it.';
comment on column organization_notes.author_name is 'Name at that time';
create index organization_notes_created on organization_notes (organization_id, created_at desc, id desc);
call isolate_tenants('organization_notes');
grant select, insert, update, delete on organization_notes to porttask_platform;

alter table mails add column sender_name text;
comment on column mails.sender_name is 'Name beside the platform''s address, when it is written in the name of an organization';
