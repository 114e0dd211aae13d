import '@mantine/notifications/styles.layer.css';
import { Notifications } from '@mantine/notifications';

export function ToastArea() {
  return <Notifications position="bottom-right" limit={4} />;
}
