import { useNotifications } from '@mantine/notifications';
import { lazy, Suspense, useRef } from 'react';

const ToastArea = lazy(async () => ({ default: (await import('./toast-area.tsx')).ToastArea }));

/** Where toasts appear. Loaded with the first of them. */
export function Toasts() {
  const wanted = useNotifications().notifications.length > 0;
  const used = useRef(false);
  used.current ||= wanted;
  return <Suspense>{used.current && <ToastArea />}</Suspense>;
}
