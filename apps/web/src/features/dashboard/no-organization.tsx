import { IconBuildingOff } from '@tabler/icons-react';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Page } from '../../ui/page/page.tsx';
import { PageHeader } from '../../ui/page/page-header.tsx';

export function NoOrganization() {
  return (
    <Page>
      <PageHeader title="Home" />
      <EmptyState icon={IconBuildingOff} title="You belong to no organization">
        Open the link in your invitation to join one, or ask its admin to invite you.
      </EmptyState>
    </Page>
  );
}
