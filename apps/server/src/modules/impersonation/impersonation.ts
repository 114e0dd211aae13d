import type { UserStatus } from '@porttask/contracts';
import { minutes } from '#kernel/clock';

/** How long one lasts, at the most. It is never renewed. */
export const impersonationLifeMs = minutes(30);

type Subject = {
  readonly name: string;
  readonly status: UserStatus;
  readonly isSuperAdmin: boolean;
  readonly isLocked: boolean;
  /** Whether there is an active organization to work in. */
  readonly hasOrganization: boolean;
};

/** Why nobody may work as this person (I2); null when somebody may. */
export function whyNot({ name, status, isSuperAdmin, isLocked, hasOrganization }: Subject): string | null {
  if (isSuperAdmin) return `${name} is a Super Admin`;
  if (status === 'invited') return `${name} has not accepted the invitation yet`;
  if (status === 'deactivated') return `the account of ${name} is deactivated`;
  if (isLocked) return `the account of ${name} is locked; unlock it first`;
  if (!hasOrganization) return `${name} belongs to no active organization`;
  return null;
}
