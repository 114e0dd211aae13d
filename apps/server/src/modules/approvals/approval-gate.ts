import { DomainError } from '#kernel/domain-error';
import { readSettings } from '#modules/settings';
import { canonicalJson } from '#platform/canonical-json';
import type { ApprovalGate } from '#platform/execute';
import { digestOf, lockUsable, markUsed } from './approval-store.ts';

/** What the executor asks before a command that declares `approval`. The machine itself and its jobs need nobody's. */
export function createApprovalGate(): ApprovalGate {
  return {
    async claim(ctx, command, input) {
      const { tx, actor, clock } = ctx;
      if (command.approval === undefined || actor.type !== 'user') return null;
      const { security } = await readSettings(tx);
      if (!security.approvals || !(await command.approval(ctx, input))) return null;
      const approved = await lockUsable(tx, actor.id, digestOf(command.name, input), clock.now());
      if (approved !== null) return approved;
      // With the input, so that whoever is refused can ask for exactly this.
      throw new DomainError('APPROVAL_REQUIRED', { action: command.name, input: canonicalJson(input) });
    },
    use: ({ tx, clock }, id) => markUsed(tx, id, clock.now()),
  };
}
