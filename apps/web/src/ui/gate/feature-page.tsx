import type { FeatureKey } from '@porttask/contracts/features';
import { features } from '@porttask/contracts/features';
import { IconLock } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { closedFeature } from '../../lib/gate.ts';
import { useMe } from '../../lib/me.ts';
import { capitalized } from '../../lib/words.ts';
import { EmptyState } from '../empty-state.tsx';
import { Page } from '../page/page.tsx';
import { PageHeader } from '../page/page-header.tsx';

type Props = {
  readonly of: FeatureKey;
  /** The title of the page. */
  readonly title: string;
  readonly children: ReactNode;
};

/** A page of a feature; while that is closed to the organization it says what it is, why it is closed, and what would help. */
export function FeaturePage({ of, title, children }: Props) {
  const closed = closedFeature(useMe(), of);
  if (!closed) return children;
  return (
    <Page>
      <PageHeader title={title} />
      <EmptyState icon={IconLock} title={`${closed.name}: not open to your organization`}>
        {features[of].description}. {capitalized(closed.because)}. {closed.wouldHelp} What was entered before
        is kept.
      </EmptyState>
    </Page>
  );
}
