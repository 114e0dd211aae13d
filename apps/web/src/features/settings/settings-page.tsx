import { useQuery } from '@tanstack/react-query';
import { paths } from '../../lib/paths.ts';
import { ErrorState } from '../../ui/error-state.tsx';
import { Loading } from '../../ui/loading.tsx';
import { DetailPage } from '../../ui/page/detail-page.tsx';
import { AboutTab } from './about-tab.tsx';
import type { Settings } from './api.ts';
import { settingsQuery } from './api.ts';
import { MailLogTab } from './mail-log-tab.tsx';
import { MailTab } from './mail-tab.tsx';
import { SecurityTab } from './security-tab.tsx';

export function SettingsPage() {
  const { data, error, refetch } = useQuery(settingsQuery);
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
        { value: 'mail', label: 'Mail', content: known((settings) => <MailTab settings={settings} />) },
        { value: 'mail-log', label: 'Mail log', content: <MailLogTab /> },
        { value: 'about', label: 'About', content: known((settings) => <AboutTab settings={settings} />) },
      ]}
    />
  );
}
