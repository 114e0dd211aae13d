import type { ReactNode } from 'react';
import { pageOfId } from '../../../lib/ids.ts';
import { Link } from '../../../ui/link.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Time } from '../../../ui/time.tsx';
import type { Organization } from '../api.ts';
import { categoryWords } from './categories.ts';

function By({ id, name }: { readonly id: string | null; readonly name: string }): ReactNode {
  const page = id ? pageOfId(id) : null;
  return page ? <Link to={page}>{name}</Link> : name;
}

/** Says of a suspended or deactivated organization why, since when and by whom, and until when it can be restored. */
export function LifecycleNotice({ organization }: { readonly organization: Organization }) {
  const { suspension, deactivation, purgeAt } = organization;
  if (deactivation) {
    const { reason, since, by } = deactivation;
    return (
      <Notice
        tone="amber"
        title={
          <>
            Deactivated <Time at={since} /> by <By {...by} />
            {purgeAt && (
              <>
                {' '}
                · purged on <Time at={purgeAt} as="minute" /> unless it is restored
              </>
            )}
          </>
        }
      >
        “{reason}”
      </Notice>
    );
  }
  if (!suspension) return null;
  const { category, reason, since, by } = suspension;
  return (
    <Notice
      tone="amber"
      title={
        <>
          Suspended <Time at={since} /> by <By {...by} /> · {categoryWords[category]}
        </>
      }
    >
      “{reason}”
    </Notice>
  );
}
