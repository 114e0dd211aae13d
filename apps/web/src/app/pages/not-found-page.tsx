import { Button } from '@mantine/core';
import { IconMapOff } from '@tabler/icons-react';
import { paths } from '../../lib/paths.ts';
import { Link } from '../../ui/link.tsx';
import { MessagePage } from './message-page.tsx';

export function NotFoundPage() {
  return (
    <MessagePage
      icon={IconMapOff}
      title="There is no page here"
      actions={
        <Button component={Link} to={paths.home}>
          Go to the start page
        </Button>
      }
    >
      The address may be mistyped, or what was here is gone. Press Ctrl K to look for something.
    </MessagePage>
  );
}
