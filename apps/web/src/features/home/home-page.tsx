import { factorWords } from '../../lib/factors.ts';
import { roleOf, roleWord, useMe } from '../../lib/me.ts';
import { paths } from '../../lib/paths.ts';
import { offsetOf } from '../../lib/places.ts';
import { Card } from '../../ui/card.tsx';
import { Facts } from '../../ui/facts.tsx';
import { Columns, Page } from '../../ui/page/page.tsx';
import { PageHeader } from '../../ui/page/page-header.tsx';
import { Time } from '../../ui/time.tsx';
import { NoOrganization } from './no-organization.tsx';
import { ProfileLinks } from './profile-links.tsx';

/** What is true now for somebody in an organization. */
export function HomePage() {
  const me = useMe();
  const { organization, role } = me;
  if (!organization) return <NoOrganization />;
  return (
    <Page>
      <PageHeader title={organization.name} id={organization.id} />
      <Columns>
        <Card title="Organization">
          <Facts
            facts={[
              { label: 'Name', value: organization.name },
              { label: 'Your role', value: role ? roleWord(role) : roleOf(me) },
              {
                label: 'Time zone',
                value: `${organization.timezone.replaceAll('_', ' ')} (${offsetOf(organization.timezone)})`,
              },
              { label: 'Currency', value: organization.currency },
            ]}
          />
        </Card>
        <Card title="You">
          <Facts
            facts={[
              { label: 'Name', value: me.user.name },
              { label: 'Email', value: me.user.email },
              { label: 'Second factor', value: factorWords(me.user.mfaMethods) },
              { label: 'Session ends', value: <Time at={me.session.expiresAt} /> },
            ]}
          />
        </Card>
      </Columns>
      <ProfileLinks mfaEnrolled={me.user.mfaMethods.length > 0} to={paths.profile} />
    </Page>
  );
}
