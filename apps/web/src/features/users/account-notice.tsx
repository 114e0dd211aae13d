import { Notice } from '../../ui/notice.tsx';
import { Time } from '../../ui/time.tsx';
import type { User } from './api.ts';
import { LockNotice } from './lock-notice.tsx';

/** Why somebody cannot sign in: the account is shut, or locked for a while. */
export function AccountNotice({ user }: { readonly user: User }) {
  const { deactivation } = user;
  if (!deactivation) return <LockNotice user={user} />;
  return (
    <Notice
      tone="amber"
      title={
        <>
          Deactivated by {deactivation.by.name} <Time at={deactivation.since} />
        </>
      }
    >
      {deactivation.reason}
    </Notice>
  );
}
