import type { OrganizationId } from '@porttask/contracts';
import { after, hours } from '#kernel/clock';
import type { ReadDb } from '#kernel/database';
import { DomainError } from '#kernel/domain-error';

const windowMs = hours(1);
/** Mails of one organization within an hour, and of those to one address: enough for people, too few to flood anybody. */
const most = { organization: 100, address: 5 };

/** Before an organization's own admin has an invitation mailed. The organization is locked. @throws DomainError RATE_LIMITED */
export async function assertMailsLeft(
  db: ReadDb,
  organizationId: OrganizationId,
  email: string,
  at: Date,
): Promise<void> {
  const sent = await db
    .selectFrom('invitations')
    .select(['email', 'created_at'])
    .where('organization_id', '=', organizationId)
    .where('created_at', '>', after(at, -windowMs))
    .orderBy('created_at')
    .execute();
  const toAddress = sent.filter((one) => one.email === email);
  const [first] = toAddress.length >= most.address ? toAddress : sent.length >= most.organization ? sent : [];
  if (!first) return;
  const retryAfterMs = after(first.created_at, windowMs).getTime() - at.getTime();
  throw new DomainError('RATE_LIMITED', { retryAfterSeconds: Math.max(1, Math.ceil(retryAfterMs / 1000)) });
}
