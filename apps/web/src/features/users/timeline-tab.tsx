import { SegmentedControl } from '@mantine/core';
import { useUrlSearch } from '../../lib/use-url.ts';
import { Card } from '../../ui/card.tsx';
import { Timeline } from '../../ui/timeline/timeline.tsx';
import type { User } from './api.ts';

/** What was done to somebody, or by them. */
export function TimelineTab({ user: { id } }: { readonly user: User }) {
  const [{ events }, setUrl] = useUrlSearch();
  const byThem = events === 'by';
  return (
    <>
      <SegmentedControl
        size="xs"
        mb="sm"
        aria-label="Which events"
        data={[
          { value: 'about', label: 'About this user' },
          { value: 'by', label: 'By this user' },
        ]}
        value={byThem ? 'by' : 'about'}
        onChange={(value) => setUrl({ events: value === 'by' ? 'by' : undefined })}
      />
      <Card>
        <Timeline key={byThem ? 'by' : 'about'} filter={byThem ? { actor: id } : { target: id }} here={id} />
      </Card>
    </>
  );
}
