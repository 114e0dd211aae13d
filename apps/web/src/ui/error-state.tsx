import { Button, Text } from '@mantine/core';
import {
  IconAlertTriangle,
  IconLinkOff,
  IconLock,
  IconPlugConnectedX,
  IconZoomQuestion,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { isApiError, messageOf } from '../lib/api-error.ts';
import { CopyableId } from './copyable-id.tsx';
import classes from './states.module.css';

type Props = {
  readonly error: unknown;
  readonly onRetry?: (() => void) | undefined;
  /** Another way out than trying again. */
  readonly action?: ReactNode;
};

const looks = {
  NOT_FOUND: { icon: IconZoomQuestion, title: 'Not found' },
  FORBIDDEN: { icon: IconLock, title: 'You may not see this' },
  FEATURE_NOT_IN_PLAN: { icon: IconLock, title: 'Not open to your organization' },
  FEATURE_DISABLED: { icon: IconLock, title: 'Not available now' },
  UNREACHABLE: { icon: IconPlugConnectedX, title: 'No answer' },
  VALIDATION_ERROR: { icon: IconLinkOff, title: 'This address asks for something unknown' },
  UNAVAILABLE: { icon: IconPlugConnectedX, title: 'Not available right now' },
} as const;
const unknownValue = 'A filter or search in it has a value that does not exist here.';
const otherwise = { icon: IconAlertTriangle, title: 'This could not be loaded' };

/** Something could not be loaded: what happened, what to do, and the id that finds it in the log. */
export function ErrorState({ error, onRetry, action }: Props) {
  const code = isApiError(error) ? error.code : null;
  const { icon: StateIcon, title } = (code && looks[code as keyof typeof looks]) || otherwise;
  const requestId = isApiError(error) ? error.requestId : null;
  const hopeless =
    code === 'NOT_FOUND' || code === 'VALIDATION_ERROR' || (isApiError(error) && error.status === 403);
  return (
    <div className={classes.state} role="alert">
      <span className={classes.icon}>
        <StateIcon size={20} stroke={1.6} aria-hidden />
      </span>
      <Text component="h2" size="md" fw={600}>
        {title}
      </Text>
      <Text size="sm" c="dimmed" maw={420}>
        {code === 'VALIDATION_ERROR' ? unknownValue : messageOf(error)}
      </Text>
      {(action || (onRetry && !hopeless)) && (
        <div className={classes.action}>
          {onRetry && !hopeless && (
            <Button variant="default" onClick={onRetry}>
              Try again
            </Button>
          )}
          {action}
        </div>
      )}
      {requestId && (
        <div className={classes.requestId}>
          Request <CopyableId id={requestId} />
        </div>
      )}
    </div>
  );
}
