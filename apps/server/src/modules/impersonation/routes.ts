import { impersonation, listOf } from '@porttask/contracts';
import { z } from 'zod';
import type { Endpoint } from '#kernel/endpoint';
import { change, read } from '#kernel/endpoint';
import type { IssuedSession } from '#modules/identity';
import { endImpersonation } from './commands/end-impersonation.ts';
import { impersonateUser } from './commands/impersonate-user.ts';
import { revokeAllImpersonations, revokeImpersonation } from './commands/revoke-impersonation.ts';
import { getImpersonation, listImpersonations } from './queries/list-impersonations.ts';

const tag = 'Impersonation';
const cookie = ({ session: { token, expiresAt } }: { session: IssuedSession }) => ({ token, expiresAt });

export const routes: readonly Endpoint[] = [
  change('POST', '/v1/admin/users/{id}/impersonate', impersonateUser, {
    tag,
    summary: 'Work as a user',
    description:
      'For 30 minutes at most, in the organization given or the one they worked in last. Replaces the session cookie. The user and the organization’s admins are told.',
    response: impersonation,
    cookie,
    data: (result) => result.impersonation,
  }),
  change('POST', '/v1/impersonation/end', endImpersonation, {
    tag,
    summary: 'Stop working as a user',
    description:
      'Sets the cookie of a fresh session of one’s own, with the proof of identity and the end of the one before. Also possible when the time is over.',
    response: z.object({ id: z.string(), subjectId: z.string() }).meta({ id: 'EndedImpersonation' }),
    cookie,
    data: (result) => result.impersonation,
  }),
  read('/v1/admin/impersonations', listImpersonations, {
    tag,
    summary: 'Who worked as whom',
    response: listOf(impersonation),
    paged: true,
  }),
  read('/v1/admin/impersonations/{id}', getImpersonation, {
    tag,
    summary: 'One impersonation',
    description: 'What was done in it: `GET /v1/admin/audit-events?impersonationId=`.',
    response: impersonation,
  }),
  change('POST', '/v1/admin/impersonations/end-all', revokeAllImpersonations, {
    tag,
    summary: 'End all impersonations',
    response: z.object({ ended: z.number().int() }).meta({ id: 'EndedImpersonations' }),
  }),
  change('POST', '/v1/admin/impersonations/{id}/end', revokeImpersonation, {
    tag,
    summary: 'End an impersonation',
    response: impersonation,
  }),
];
