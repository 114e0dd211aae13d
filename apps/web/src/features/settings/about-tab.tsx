import { Card } from '../../ui/card.tsx';
import { CopyableId } from '../../ui/copyable-id.tsx';
import { Facts } from '../../ui/facts.tsx';
import { Narrow } from '../../ui/page/page.tsx';
import type { Settings } from './api.ts';

export function AboutTab({ settings: { version, publicUrl, mail } }: { readonly settings: Settings }) {
  return (
    <Narrow>
      <Card title="This installation">
        <Facts
          columns={1}
          facts={[
            { label: 'Version', value: version },
            { label: 'Public address', value: <CopyableId id={publicUrl} whole /> },
            { label: 'Mail', value: mail.transport === 'kept' ? 'Kept in the mail log' : 'Sent by SMTP' },
          ]}
        />
      </Card>
    </Narrow>
  );
}
