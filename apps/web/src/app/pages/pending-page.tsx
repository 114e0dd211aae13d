import { Loading, SkeletonLines } from '../../ui/loading.tsx';
import { Page } from '../../ui/page/page.tsx';

export function PendingPage() {
  return (
    <Page>
      <Loading>
        <SkeletonLines count={6} />
      </Loading>
    </Page>
  );
}
