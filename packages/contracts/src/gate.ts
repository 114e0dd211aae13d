import { z } from 'zod';
import { idSchema } from './ids.ts';
import { organizationRoles } from './organizations.ts';

/** A feature that an organization cannot use now: the code it is refused with, why, and what would open it. */
export const closedFeature = z.object({ code: z.string(), because: z.string(), wouldHelp: z.string() });

/** One thing that members of organizations may do or look at, and what the gate asks for it. */
export const memberAction = z
  .object({
    name: z.string(),
    kind: z.enum(['command', 'query']),
    roles: z.array(z.enum(organizationRoles)),
    features: z.array(z.string()),
    /** The limit that each call takes one of. */
    takes: z.string().nullable(),
  })
  .meta({ id: 'MemberAction' });
export type MemberAction = z.infer<typeof memberAction>;

export const explainAccessInput = z.strictObject({
  id: idSchema('organization'),
  action: z.string().min(1).max(100),
  userId: idSchema('user').optional(),
});

/** Whether somebody may do something, and why: the steps of the gate in the order they are asked. */
export const accessAnswer = z
  .object({
    action: z.string(),
    /** Null when asked for the organization without a person: then the role is not asked for. */
    userId: z.string().nullable(),
    allowed: z.boolean(),
    code: z.string().nullable(),
    because: z.string().nullable(),
    wouldHelp: z.string().nullable(),
    steps: z.array(
      z.object({
        step: z.enum(['organization', 'license', 'subscription', 'flag', 'entitlement', 'limit', 'role']),
        state: z.enum(['passed', 'refused', 'not_asked']),
        because: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: 'AccessAnswer' });
export type AccessAnswer = z.infer<typeof accessAnswer>;
