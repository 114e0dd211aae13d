import { Card } from '../../ui/card.tsx';
import { Timeline } from '../../ui/timeline/timeline.tsx';

/** What one did, what was done in one's name, and what was done to one's account. */
export function ActivityTab() {
  return (
    <Card
      title="Activity"
      description="What you did, what was done in your name by those who run the platform, and what was done to your account."
    >
      <Timeline filter={{ whose: 'mine' }} />
    </Card>
  );
}
