import type { UserId } from '@porttask/contracts';
import type { Tx } from '#kernel/database';

/** Makes the links to a new password that are on their way to somebody worthless. */
export async function forgetPasswordResets(tx: Tx, userId: UserId, at: Date): Promise<void> {
  await tx
    .updateTable('password_resets')
    .set({ replaced_at: at })
    .where('user_id', '=', userId)
    .where('used_at', 'is', null)
    .where('replaced_at', 'is', null)
    .execute();
}
