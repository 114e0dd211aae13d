import { Anchor, SegmentedControl, useComputedColorScheme } from '@mantine/core';
import { useState } from 'react';
import { paths } from '../../lib/paths.ts';
import type { Look } from '../branding/brand-look.ts';
import { brandLook } from '../branding/brand-look.ts';
import { OrganizationMark } from '../branding/organization-mark.tsx';
import { Card } from '../card.tsx';
import { Link } from '../link.tsx';
import classes from './branding-preview.module.css';

type Scheme = 'light' | 'dark';

type Props = { readonly look: Look; readonly senderName: string; readonly slug: string };

/** Sign-in page, workspace and mail with what is typed, small and in either scheme. */
export function BrandingPreview({ look, senderName, slug }: Props) {
  const current = useComputedColorScheme('light');
  const [chosen, setChosen] = useState<Scheme | null>(null);
  const scheme = chosen ?? current;
  return (
    <Card
      title="Preview"
      description={
        <>
          As it would be if it were saved now.{' '}
          <Anchor component={Link} to={paths.signIn({ organization: slug })} inherit underline="always">
            The sign-in page as it is
          </Anchor>
        </>
      }
      action={
        <SegmentedControl
          size="xs"
          aria-label="Colours of the preview"
          value={scheme}
          onChange={(value) => setChosen(value as Scheme)}
          data={[
            { value: 'light', label: 'Light' },
            { value: 'dark', label: 'Dark' },
          ]}
        />
      }
    >
      <div className={classes.previews} data-scheme={scheme} style={brandLook(look)}>
        <figure className={classes.figure}>
          <div className={classes.page}>
            <OrganizationMark branding={look} size="md" />
            <div className={classes.pageName}>{look.displayName}</div>
            <div className={classes.card}>
              <div className={classes.title}>Sign in to {look.displayName}</div>
              <Field label="Email" />
              <Field label="Password" />
              <div className={classes.button}>Sign in</div>
            </div>
          </div>
          <figcaption>Sign-in page</figcaption>
        </figure>
        <figure className={classes.figure}>
          <div className={classes.workspace}>
            <div className={classes.sidebar}>
              <div className={classes.head}>
                <OrganizationMark branding={look} />
                <span className={classes.headName}>{look.displayName}</span>
              </div>
              <span className={classes.line} data-current />
              <span className={classes.line} />
              <span className={classes.line} />
            </div>
            <div className={classes.content}>
              <span className={classes.line} />
              <span className={classes.line} />
            </div>
          </div>
          <figcaption>Workspace</figcaption>
        </figure>
        <figure className={classes.figure}>
          <div className={classes.mail} data-scheme="light">
            <div className={classes.mailFrom}>
              From <strong>{senderName}</strong>
            </div>
            <div className={classes.mailName}>{look.displayName}</div>
            <div className={classes.mailText}>Marit invites you to join {look.displayName}.</div>
            <div className={classes.button} data-small>
              Accept the invitation
            </div>
          </div>
          <figcaption>Mail, always light</figcaption>
        </figure>
      </div>
    </Card>
  );
}

function Field({ label }: { readonly label: string }) {
  return (
    <div className={classes.field}>
      <span>{label}</span>
      <span className={classes.input} />
    </div>
  );
}
