import { Button } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { paths } from '../../lib/paths.ts';
import { Link } from '../../ui/link.tsx';
import { MessagePage } from './message-page.tsx';

export function ForbiddenPage() {
  return (
    <MessagePage
      icon={IconLock}
      title="You may not see this"
      actions={
        <Button component={Link} to={paths.home}>
          Go to the start page
        </Button>
      }
    >
      Platform Administration is for Super Admins. If you should be one, ask somebody who is.
    </MessagePage>
  );
}
