import { roleWord } from '../../lib/me.ts';
import { paths } from '../../lib/paths.ts';
import { Link } from '../../ui/link.tsx';
import type { User } from './api.ts';
import classes from './users.module.css';

export function Memberships({ user: { memberships } }: { readonly user: User }) {
  if (memberships.length === 0) return <p className={classes.none}>Belongs to no organization.</p>;
  return (
    <ul className={classes.memberships}>
      {memberships.map(({ organizationId, organizationName, role }) => (
        <li key={organizationId}>
          <Link to={paths.organization(organizationId)}>{organizationName}</Link>
          <span>{roleWord(role)}</span>
        </li>
      ))}
    </ul>
  );
}
