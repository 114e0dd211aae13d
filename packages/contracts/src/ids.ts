import { z } from 'zod';

/** Every kind of identified thing and the prefix of its ids. An id is `prefix_` + 26 sortable characters (a ULID in lower case). */
export const idPrefixes = {
  organization: 'org',
  organizationDomain: 'dom',
  organizationNote: 'nte',
  organizationExport: 'exp',
  user: 'usr',
  session: 'ses',
  impersonation: 'imp',
  invitation: 'ivt',
  passwordReset: 'rst',
  passkey: 'psk',
  emailChange: 'eml',
  vessel: 'vsl',
  portCall: 'pcl',
  vendor: 'vnd',
  serviceOrder: 'sor',
  rfq: 'rfq',
  quote: 'quo',
  invoice: 'inv',
  approval: 'apr',
  auditEvent: 'aud',
  event: 'evt',
  job: 'job',
  mail: 'mal',
  notification: 'ntf',
  request: 'req',
} as const;

export type IdKind = keyof typeof idPrefixes;

declare const kind: unique symbol;

/** An id that cannot be passed where the id of another kind is expected. */
export type Id<K extends IdKind> = string & { readonly [kind]: K };

export type OrganizationId = Id<'organization'>;
export type OrganizationDomainId = Id<'organizationDomain'>;
export type OrganizationNoteId = Id<'organizationNote'>;
export type OrganizationExportId = Id<'organizationExport'>;
export type UserId = Id<'user'>;
export type SessionId = Id<'session'>;
export type ImpersonationId = Id<'impersonation'>;
export type PasskeyId = Id<'passkey'>;
export type InvitationId = Id<'invitation'>;
export type VesselId = Id<'vessel'>;
export type PortCallId = Id<'portCall'>;
export type VendorId = Id<'vendor'>;
export type ServiceOrderId = Id<'serviceOrder'>;
export type RfqId = Id<'rfq'>;
export type QuoteId = Id<'quote'>;
export type ApprovalId = Id<'approval'>;
export type AuditEventId = Id<'auditEvent'>;
export type EventId = Id<'event'>;
export type JobId = Id<'job'>;
export type MailId = Id<'mail'>;
export type NotificationId = Id<'notification'>;

const body = '[0-7][0-9a-hjkmnp-tv-z]{25}';

/** Schema of an id of one kind, as it stands in paths, bodies and answers. */
export function idSchema<K extends IdKind>(of: K): z.ZodType<Id<K>, string> {
  const prefix = idPrefixes[of];
  const text = z
    .string()
    .regex(new RegExp(`^${prefix}_${body}$`), `must be an id that begins with "${prefix}_"`);
  return text as unknown as z.ZodType<Id<K>, string>;
}
