import { useQuery } from '@tanstack/react-query';
import { capitalized } from '../../lib/words.ts';
import { Card } from '../../ui/card.tsx';
import { EntityPage } from '../../ui/page/entity-page.tsx';
import { Page } from '../../ui/page/page.tsx';
import { PageHeader } from '../../ui/page/page-header.tsx';
import type { Usage } from './api.ts';
import { usageQuery } from './api.ts';
import { LimitMeter } from './limit-meter.tsx';
import classes from './usage.module.css';

const title = 'Usage';

/** What the organization has and how much of it is used, with the reason of each. */
export function UsagePage() {
  const query = useQuery(usageQuery);
  return (
    <EntityPage query={query} what={title} crumbs={[]}>
      {({ limits, features }) => (
        <Page>
          <PageHeader title={title} />
          <div className={classes.cards}>
            <Card
              title="Limits"
              description="What there is stays when a limit is lowered; only growth stops."
              flush
            >
              <ul className={classes.list}>
                {limits.map((limit) => (
                  <LimitMeter key={limit.key} limit={limit} />
                ))}
              </ul>
            </Card>
            <Card title="Features" description="What your organization can use at the moment." flush>
              <ul className={classes.list}>
                {features.map((feature) => (
                  <Feature key={feature.key} feature={feature} />
                ))}
              </ul>
            </Card>
          </div>
        </Page>
      )}
    </EntityPage>
  );
}

function Feature({ feature }: { readonly feature: Usage['features'][number] }) {
  const { name, description, open, because, wouldHelp } = feature;
  return (
    <li className={classes.row}>
      <div className={classes.head}>
        <span className={classes.name}>{name}</span>
        <span className={classes.state} data-open={open || undefined}>
          {open ? 'Open' : 'Closed'}
        </span>
      </div>
      <div className={classes.meta}>{description}</div>
      <div className={classes.meta}>
        {capitalized(because)}.{wouldHelp && ` ${wouldHelp}`}
      </div>
    </li>
  );
}
