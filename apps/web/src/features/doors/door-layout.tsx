import { Outlet } from '@tanstack/react-router';
import { Door } from '../../ui/door/door.tsx';

export function DoorLayout() {
  return (
    <Door>
      <Outlet />
    </Door>
  );
}
