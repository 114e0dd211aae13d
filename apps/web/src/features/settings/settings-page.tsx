import { useQuery } from '@tanstack/react-query';
import { lazy } from 'react';
import { useMe } from '../../lib/me.ts';
import { paths } from '../../lib/paths.ts';
import { ErrorState } from '../../ui/error-state.tsx';
import { Loading } from '../../ui/loading.tsx';
import { DetailPage } from '../../ui/page/detail-page.tsx';
import type { Settings } from './api.ts';
import { settingsQuery } from './api.ts';

const SecurityTab = lazy(async () => ({ default: (await import('./security-tab.tsx')).SecurityTab }));
const RetentionTab = lazy(async () => ({ default: (await import('./retention-tab.tsx')).RetentionTab }));
const MailTab = lazy(async () => ({ default: (await import('./mail-tab.tsx')).MailTab }));
const MailLogTab = lazy(async () => ({ default: (await import('./mail-log-tab.tsx')).MailLogTab }));
const TestClockTab = lazy(async () => ({ default: (await import('./test-clock-tab.tsx')).TestClockTab }));
const AboutTab = lazy(async () => ({ default: (await import('./about-tab.tsx')).AboutTab }));

export function SettingsPage() {
  const { data, error, refetch } = useQuery(settingsQuery);
  const { testClock } = useMe();
  const known = (content: (settings: Settings) => React.ReactNode) => {
    if (data) return content(data);
    return error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <Loading />;
  };
  return (
    <DetailPage
      title="Settings"
      crumbs={[{ label: 'Administration', to: paths.admin }]}
      tabs={[
        {
          value: 'security',
          label: 'Security',
          content: known((settings) => <SecurityTab settings={settings} />),
        },
        {
          value: 'retention',
          label: 'Retention',
          content: known((settings) => <RetentionTab settings={settings} />),
        },
        { value: 'mail', label: 'Mail', content: known((settings) => <MailTab settings={settings} />) },
        { value: 'mail-log', label: 'Mail log', content: <MailLogTab /> },
        ...(testClock ? [{ value: 'test-clock', label: 'Test clock', content: <TestClockTab /> }] : []),
        { value: 'about', label: 'About', content: known((settings) => <AboutTab settings={settings} />) },
      ]}
    />
  );
}
