import { acceptedJob, auditChain, auditEvent, listOf } from '@porttask/contracts';
import { z } from 'zod';
import type { Endpoint } from '#kernel/endpoint';
import { change, read } from '#kernel/endpoint';
import { verifyTrail } from './commands/verify-audit-trail.ts';
import { listAuditChains } from './queries/list-audit-chains.ts';
import { getAuditEvent, listAuditEvents } from './queries/list-audit-events.ts';
import { listMyAuditEvents, listOrganizationAuditEvents } from './queries/list-own-audit-events.ts';

const tag = 'Audit';

export const routes: readonly Endpoint[] = [
  read('/v1/admin/audit-events', listAuditEvents, {
    tag,
    summary: 'The audit trail',
    description:
      'Newest first, by cursor. `action` may end with `*`; `target` is an id; `search` finds words and their beginnings.',
    response: listOf(auditEvent),
    paged: true,
  }),
  read('/v1/organization/audit-events', listOrganizationAuditEvents, {
    tag,
    summary: 'Audit trail of my organization',
    description:
      'Newest first, by cursor. What the platform’s administration did shows without its inside; what it did in somebody’s name shows in full, with both people. `search` finds words, and their beginnings, of what is shown.',
    response: listOf(auditEvent),
    paged: true,
  }),
  read('/v1/me/audit-events', listMyAuditEvents, {
    tag: 'My account',
    summary: 'What I did, what was done in my name, and what was done to me',
    response: listOf(auditEvent),
    paged: true,
  }),
  read('/v1/admin/audit-events/{id}', getAuditEvent, {
    tag,
    summary: 'One audit event',
    response: auditEvent,
  }),
  read('/v1/admin/audit-chain', listAuditChains, {
    tag,
    summary: 'Hash chains and their last signed checkpoints',
    response: z.array(auditChain),
  }),
  change('POST', '/v1/admin/audit-chain/verify', verifyTrail, {
    tag,
    summary: 'Verify the whole trail',
    description:
      'A job; its result says up to which number each chain holds, and the first event that does not.',
    status: 202,
    response: acceptedJob,
  }),
];
