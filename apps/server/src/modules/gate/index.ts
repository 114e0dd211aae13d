import { accessAnswer, memberAction } from '@porttask/contracts';
import { z } from 'zod';
import { read } from '#kernel/endpoint';
import type { Module } from '#kernel/module';
import { organizationData } from './organization-data.ts';
import { explainAccess, listMemberActions } from './queries/explain-access.ts';

export { createGate } from './create-gate.ts';
export { giveBackToLimit, takeFromLimit } from './take-from-limit.ts';

const tag = 'Entitlements';

export const gateModule: Module = {
  name: 'gate',
  commands: [],
  queries: [explainAccess, listMemberActions],
  endpoints: [
    read('/v1/admin/member-actions', listMemberActions, {
      tag,
      summary: 'What members of organizations may do',
      description: 'Each action with the roles, features and limit that the gate asks for.',
      response: z.array(memberAction),
    }),
    read('/v1/admin/organizations/{id}/access', explainAccess, {
      tag,
      summary: 'May somebody do something, and why',
      description:
        'Asks the gate that decides requests: organization, license, subscription, flag, entitlement, limit, role, in this order. Without `userId` the role is left aside.',
      response: accessAnswer,
    }),
  ],
  organizationData,
};
