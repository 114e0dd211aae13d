import { IconChevronRight, IconDevices, IconLock, IconPencil, IconShieldCheck } from '@tabler/icons-react';
import type { UrlSearch } from '../../lib/url-search.ts';
import { Card } from '../../ui/card.tsx';
import { Link } from '../../ui/link.tsx';
import classes from './home.module.css';

type Props = { readonly mfaEnrolled: boolean; readonly to: (search?: UrlSearch) => string };

/** The ways into the profile, with what each is for. */
export function ProfileLinks({ mfaEnrolled, to }: Props) {
  const links = [
    { to: to(), icon: IconPencil, label: 'Change your name', text: 'As others see it' },
    {
      to: to({ tab: 'password' }),
      icon: IconLock,
      label: 'Change your password',
      text: 'Ends all other sessions',
    },
    {
      to: to({ tab: 'two-factor' }),
      icon: IconShieldCheck,
      label: mfaEnrolled ? 'Look after your second factors' : 'Set up a second factor',
      text: mfaEnrolled
        ? 'Passkeys, authenticator, recovery codes'
        : 'A passkey, or a code besides the password',
    },
    {
      to: to({ tab: 'sessions' }),
      icon: IconDevices,
      label: 'See where you are signed in',
      text: 'End what is not you',
    },
  ];
  return (
    <Card title="Profile" flush>
      <ul className={classes.links}>
        {links.map(({ to: target, icon: LinkIcon, label, text }) => (
          <li key={target}>
            <Link to={target} className={classes.link}>
              <LinkIcon size={18} stroke={1.6} aria-hidden />
              <span className={classes.label}>{label}</span>
              <span className={classes.text}>{text}</span>
              <IconChevronRight size={15} aria-hidden />
            </Link>
          </li>
        ))}
      </ul>
    </Card>
  );
}
