import { Anchor } from '@mantine/core';
import type { ApiError } from '../../lib/api-error.ts';
import { paths } from '../../lib/paths.ts';
import { clockTime } from '../../lib/time.ts';
import { Link } from '../../ui/link.tsx';
import { Notice } from '../../ui/notice.tsx';

/** Why signing in did not work, in plain words, and what to do. */
export function SignInProblem({ error }: { readonly error: ApiError }) {
  const { organization, category, contact, retryAfterSeconds } = error.params;
  switch (error.code) {
    case 'INVALID_CREDENTIALS':
      return (
        <Notice tone="red" title="Email or password is not right" alert>
          Check both, or <ResetLink>choose a new password</ResetLink>.
        </Notice>
      );
    case 'ACCOUNT_LOCKED':
      return (
        <Notice tone="amber" title={`Locked until ${until(Number(retryAfterSeconds ?? 0))}`} alert>
          There were too many wrong attempts. Wait until then, or <ResetLink>choose a new password</ResetLink>
          .
        </Notice>
      );
    case 'ORGANIZATION_SUSPENDED':
      return (
        <Notice tone="amber" title={`${organization} is suspended`} alert>
          Why: {category}. Your data is kept. Ask {contact} what has to happen.
        </Notice>
      );
    case 'ORGANIZATION_DEACTIVATED':
      return (
        <Notice tone="amber" title={`${organization} is deactivated`} alert>
          Ask {contact} if this is a mistake.
        </Notice>
      );
    case 'PASSKEY_NOT_GIVEN':
      return (
        <Notice tone="amber" alert>
          {error.message}
        </Notice>
      );
    case 'ACCOUNT_DEACTIVATED':
      return (
        <Notice tone="amber" title="This account is deactivated" alert>
          Ask your administrator if this is a mistake.
        </Notice>
      );
    default:
      return (
        <Notice tone="red" alert>
          {error.message}
        </Notice>
      );
  }
}

const until = (seconds: number) => {
  // To the next whole minute: at the minute shown it is open again.
  const at = Math.ceil((Date.now() + seconds * 1000) / 60_000) * 60_000;
  return clockTime(new Date(at).toISOString(), undefined);
};

function ResetLink({ children }: { readonly children: string }) {
  return (
    <Anchor component={Link} to={paths.forgottenPassword()} inherit>
      {children}
    </Anchor>
  );
}
