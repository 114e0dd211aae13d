import { IconShieldCheck } from '@tabler/icons-react';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { lazy, useEffect, useRef } from 'react';
import { paths } from '../../lib/paths.ts';
import { useZone } from '../../lib/time-zone.ts';
import { JobProgress } from '../../ui/job-progress/job-progress.tsx';
import { LogPage } from '../../ui/list-page/log-page.tsx';
import { useList } from '../../ui/list-page/use-list.ts';
import { ActionButton } from '../../ui/page/action-button.tsx';
import { toastError } from '../../ui/toast.tsx';
import { auditQuery, verifyChain } from './api.ts';
import { auditList } from './audit-list.tsx';
import { VerificationResult } from './verification-result.tsx';

const AuditEventPeek = lazy(async () => ({
  default: (await import('./audit-event-peek.tsx')).AuditEventPeek,
}));

export function AuditPage() {
  const list = useList(auditList);
  const zone = useZone();
  const client = useQueryClient();
  const query = useInfiniteQuery(auditQuery(list.params, zone));
  const { url, setUrl } = list;
  const verify = useMutation({
    mutationFn: verifyChain,
    onSuccess: ({ job }) => {
      setUrl({ job: job.id });
      void client.invalidateQueries({ queryKey: ['audit', 'log'] });
    },
    onError: toastError,
  });
  // The palette leads here with what to do.
  const asked = useRef(false);
  useEffect(() => {
    if (url.do !== 'verify' || asked.current) return;
    asked.current = true;
    setUrl({ do: undefined });
    verify.mutate();
  }, [url, setUrl, verify]);
  return (
    <LogPage
      list={list}
      query={query}
      crumbs={[{ label: 'Administration', to: paths.admin }]}
      actions={
        <ActionButton
          icon={<IconShieldCheck size={16} />}
          loading={verify.isPending}
          onClick={() => verify.mutate()}
        >
          Verify chain
        </ActionButton>
      }
      notice={
        <JobProgress label="Verifying the audit chain" result={(job) => <VerificationResult job={job} />} />
      }
      peek={(id) => <AuditEventPeek id={id} />}
    />
  );
}
