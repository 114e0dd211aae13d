import type { ErrorCode, OrganizationId } from '@porttask/contracts';

export type Json =
  | string
  | number
  | boolean
  | null
  | readonly Json[]
  | { readonly [key: string]: Json | undefined };

/** Something a change was done to, with its name at that time. */
export type AuditTarget = {
  readonly type:
    | 'organization'
    | 'domain'
    | 'note'
    | 'user'
    | 'session'
    | 'impersonation'
    | 'approval'
    | 'passkey'
    | 'invitation'
    | 'vessel'
    | 'port_call'
    | 'vendor'
    | 'service_order'
    | 'rfq'
    | 'quote'
    | 'entitlement'
    | 'feature_flag'
    | 'mail'
    | 'settings'
    | 'audit_chain'
    | 'job'
    | 'email';
  readonly id: string;
  readonly name?: string;
};

/** What the audit trail keeps of a change, besides who, when and from where. Never put a secret in it. */
export type AuditEntry = {
  readonly organizationId?: OrganizationId | null;
  readonly targets: readonly AuditTarget[];
  readonly before?: Json;
  readonly after?: Json;
  readonly reason?: string;
  /** When the caller is anonymous but the command found out who it is, e.g. at sign-in. */
  readonly actor?: { readonly id: string; readonly name: string };
  /** One of several actions that a command did: recorded under this name instead of the command's. */
  readonly action?: string;
  /** Why that one was refused, while the others were done. */
  readonly refused?: ErrorCode;
  /** The impersonation this is about, with its reason, for what begins or ends one. */
  readonly impersonation?: {
    readonly id: string;
    readonly subject: { readonly id: string; readonly name: string };
    readonly reason: string;
  };
};

export type AuditOutcome = 'success' | 'denied' | 'failed';
