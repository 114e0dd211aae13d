import type { Look } from './brand-look.ts';
import classes from './branding.module.css';

type Props = { readonly branding: Look; readonly size?: 'sm' | 'md' };

/** The logo of an organization, or the first letter of its name on its colour. */
export function OrganizationMark({ branding: { logoUrl, displayName }, size = 'sm' }: Props) {
  if (logoUrl !== null) {
    // The name stands beside it.
    return (
      <span className={`${classes.plate} ${classes[size]}`}>
        <img src={logoUrl} alt="" className={classes.logo} />
      </span>
    );
  }
  const [letter = ''] = [...displayName.trim()];
  return (
    <span className={`${classes.letter} ${classes[size]}`} aria-hidden>
      {letter.toLocaleUpperCase()}
    </span>
  );
}
