import { Card } from '../../ui/card.tsx';
import { Narrow } from '../../ui/page/page.tsx';
import { ChangePassword } from './change-password.tsx';

export function PasswordTab() {
  return (
    <Narrow>
      <Card title="Password" description="Changing it ends all your other sessions.">
        <ChangePassword />
      </Card>
    </Narrow>
  );
}
