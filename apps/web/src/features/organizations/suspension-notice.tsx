import { pageOfId } from '../../lib/ids.ts';
import { Link } from '../../ui/link.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Time } from '../../ui/time.tsx';
import type { Organization } from './api.ts';
import { categoryWords } from './categories.ts';

/** Says of a suspended organization why, since when and by whom. */
export function SuspensionNotice({ organization: { suspension } }: { readonly organization: Organization }) {
  if (!suspension) return null;
  const { category, reason, since, by } = suspension;
  const page = by.id ? pageOfId(by.id) : null;
  return (
    <Notice
      tone="amber"
      title={
        <>
          Suspended <Time at={since} /> by {page ? <Link to={page}>{by.name}</Link> : by.name} ·{' '}
          {categoryWords[category]}
        </>
      }
    >
      “{reason}”
    </Notice>
  );
}
