import { accessAnswer, memberAction, ownUsage } from '@porttask/contracts';
import { z } from 'zod';
import type { Endpoint } from '#kernel/endpoint';
import { read } from '#kernel/endpoint';
import { explainAccess, listMemberActions } from './queries/explain-access.ts';
import { getOwnUsage } from './queries/get-own-usage.ts';

const tag = 'Entitlements';

export const routes: readonly Endpoint[] = [
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
  read('/v1/organization/usage', getOwnUsage, {
    tag: 'My organization',
    summary: 'What my organization has, and how much of it is used',
    description: 'Every limit and feature of the catalogue as it holds now, why, and what would help.',
    response: ownUsage,
  }),
];
