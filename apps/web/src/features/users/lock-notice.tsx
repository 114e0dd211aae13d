import { Notice } from '../../ui/notice.tsx';
import { Time } from '../../ui/time.tsx';
import type { User } from './api.ts';

/** Why somebody cannot sign in just now, and until when. */
export function LockNotice({ user: { lock } }: { readonly user: User }) {
  if (!lock) return null;
  return (
    <Notice
      tone="amber"
      title={
        <>
          Locked until <Time at={lock.until} as="minute" />
        </>
      }
    >
      {lock.reason}. A new password by mail, or somebody who unlocks it, opens the account before that.
    </Notice>
  );
}
