import { Button } from '@mantine/core';
import { IconBuilding, IconPlus } from '@tabler/icons-react';
import { paths } from '../../lib/paths.ts';
import { Card } from '../../ui/card.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Link } from '../../ui/link.tsx';

/** On a platform without organizations there is one thing to do. */
export function FirstStep() {
  return (
    <Card flush>
      <EmptyState
        icon={IconBuilding}
        title="Begin with an organization"
        action={
          <Button component={Link} to={paths.newOrganization} leftSection={<IconPlus size={16} />}>
            Create organization
          </Button>
        }
      >
        An organization is a port agency with its own people and data. Its admin gets an invitation by mail.
      </EmptyState>
    </Card>
  );
}
