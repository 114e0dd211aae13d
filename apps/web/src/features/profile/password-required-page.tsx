import { Door } from '../../ui/door/door.tsx';
import { DoorTitle } from '../../ui/door/door-title.tsx';
import { ChangePassword } from './change-password.tsx';
import { LeaveDoor } from './leave-door.tsx';

/** An administrator asked for a new password: nothing else is possible until it is chosen. */
export function PasswordRequiredPage() {
  return (
    <Door>
      <DoorTitle title="Choose a new password">
        An administrator asked for it. You go on where you were when it is chosen, and all your other sessions
        end.
      </DoorTitle>
      <ChangePassword size="sm" wideButton />
      <LeaveDoor />
    </Door>
  );
}
