import { Skeleton, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { useEffect, useState } from 'react';

/** Whether this much time has passed: what comes quickly shows no skeleton at all. */
export function useLater(delayMs = 150): boolean {
  const [later, setLater] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLater(true), delayMs);
    return () => clearTimeout(timer);
  }, [delayMs]);
  return later;
}

type Props = { readonly children?: ReactNode; readonly label?: string };

/** The shape of what is coming, after 150 ms. Takes its room at once, so that nothing jumps. */
export function Loading({ children, label = 'Loading' }: Props) {
  const later = useLater();
  return (
    <div aria-busy="true" style={{ visibility: later ? 'visible' : 'hidden' }}>
      <span className="visually-hidden" role="status">
        {later ? label : ''}
      </span>
      {children ?? <SkeletonLines />}
    </div>
  );
}

export function SkeletonLines({ count = 4 }: { readonly count?: number }) {
  const widths = ['62%', '84%', '48%', '73%', '56%', '80%'];
  return (
    <Stack gap={14} py={4} aria-hidden>
      {Array.from({ length: count }, (_, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines are all alike
        <Skeleton key={at} height={12} width={widths[at % widths.length]} radius="sm" />
      ))}
    </Stack>
  );
}
