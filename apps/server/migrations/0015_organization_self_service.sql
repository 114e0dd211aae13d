-- Invitations that were taken back.

alter table invitations add column revoked_at timestamptz;
comment on column invitations.revoked_at is 'When it was taken back; replaced_at then says the same, so that whatever looks for open ones finds it closed';
alter table invitations add constraint invitations_revoked_closed
  check (revoked_at is null or (replaced_at is not null and accepted_at is null));
