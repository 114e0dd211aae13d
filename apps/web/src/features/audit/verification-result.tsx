import type { AuditVerification } from '@porttask/contracts';
import type { Schemas } from '../../lib/api.ts';
import { paths } from '../../lib/paths.ts';
import { counted } from '../../lib/words.ts';
import { Link } from '../../ui/link.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Time } from '../../ui/time.tsx';

const events = { one: 'event', many: 'events' };
const chains = { one: 'chain', many: 'chains' };

/** What checking every hash of the audit log came to. */
export function VerificationResult({ job }: { readonly job: Schemas['Job'] }) {
  const result = job.result as AuditVerification | null;
  if (!result) return <Notice tone="red" title="The check left no result. Start it again." />;
  const { valid, firstBad } = result;
  if (valid && !firstBad) {
    return (
      <Notice tone="green" title="The audit chain holds">
        {counted(result.events, events)} in {counted(result.chains, chains)} checked{' '}
        <Time at={job.finishedAt} />. No event was changed, removed, moved or put in afterwards.
      </Notice>
    );
  }
  return (
    <Notice tone="red" title="The audit chain is broken" alert>
      {firstBad ? (
        <>
          Event number {firstBad.seq.toLocaleString()} of chain {firstBad.chain}: {firstBad.problem}.
          Everything before it holds. <Link to={paths.audit()}>Look at the log</Link>
        </>
      ) : (
        'The check did not say where. Start it again.'
      )}
    </Notice>
  );
}
