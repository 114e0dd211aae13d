import { useMe } from '../../lib/me.ts';
import { DetailPage } from '../../ui/page/detail-page.tsx';
import { ActivityTab } from './activity-tab.tsx';
import { NameTab } from './name-tab.tsx';
import { NoticesTab } from './notices-tab.tsx';
import { PasswordTab } from './password-tab.tsx';
import { SessionsTab } from './sessions-tab.tsx';
import { TwoFactorTab } from './two-factor-tab.tsx';

/** What concerns the person who is signed in. */
export function ProfilePage() {
  const { user } = useMe();
  return (
    <DetailPage
      title="Profile"
      id={user.id}
      tabs={[
        { value: 'name', label: 'Account', content: <NameTab /> },
        { value: 'password', label: 'Password', content: <PasswordTab /> },
        { value: 'two-factor', label: 'Two-factor', content: <TwoFactorTab /> },
        { value: 'activity', label: 'Activity', content: <ActivityTab /> },
        { value: 'notices', label: 'Notices', content: <NoticesTab /> },
        { value: 'sessions', label: 'Sessions', content: <SessionsTab /> },
      ]}
    />
  );
}
