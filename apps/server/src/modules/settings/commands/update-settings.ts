import { updateSettingsInput } from '@porttask/contracts';
import { superAdmin } from '#kernel/access';
import { command, unchanged } from '#kernel/command';
import { DomainError, invalid } from '#kernel/domain-error';
import { settingsView } from '../queries/get-settings.ts';
import { difference } from '../settings.ts';
import { countSuperAdmins, lockSettings, writeSettings } from '../settings-store.ts';

/** Fields that were sent; one that is undefined would hide the stored value. */
const given = <T extends object>(group: T | undefined) =>
  Object.fromEntries(Object.entries(group ?? {}).filter(([, value]) => value !== undefined));

export const updateSettings = command({
  name: 'settings.update',
  access: superAdmin({ stepUp: true }),
  input: updateSettingsInput,
  // Else one person alone would switch the second one off first.
  approval: (_ctx, { security }) => security?.approvals === false,
  async run({ tx, clock, ports }, input) {
    const stored = await lockSettings(tx);
    const security = { ...stored.security, ...given(input.security) };
    const retention = { ...stored.retention, ...given(input.retention) };
    const general = {
      ...stored.general,
      ...(input.supportContact ? { supportContact: input.supportContact } : {}),
    };
    if (security.superAdminIdleMinutes > security.superAdminAbsoluteMinutes) {
      throw invalid({
        field: 'security.superAdminIdleMinutes',
        message: 'must not be longer than the absolute limit',
      });
    }
    if (security.userIdleMinutes > security.userAbsoluteMinutes) {
      throw invalid({
        field: 'security.userIdleMinutes',
        message: 'must not be longer than the absolute limit',
      });
    }
    // Who is alone could never be approved, not even to switch this off again.
    if (security.approvals && !stored.security.approvals && (await countSuperAdmins(tx)) < 2)
      throw new DomainError('SECOND_SUPER_ADMIN_NEEDED');
    const changes = {
      security: difference(stored.security, security),
      general: difference(stored.general, general),
      retention: difference(stored.retention, retention),
    };
    const result = settingsView({ security, general, retention }, ports.deployment);
    if (!changes.security && !changes.general && !changes.retention) return unchanged(result);
    if (changes.security) await writeSettings(tx, 'security', security, clock.now());
    if (changes.general) await writeSettings(tx, 'general', general, clock.now());
    if (changes.retention) await writeSettings(tx, 'retention', retention, clock.now());
    return {
      result,
      audit: [
        {
          targets: [{ type: 'settings', id: 'platform', name: 'Settings' }],
          before: { ...changes.security?.before, ...changes.general?.before, ...changes.retention?.before },
          after: { ...changes.security?.after, ...changes.general?.after, ...changes.retention?.after },
        },
      ],
      events: [],
    };
  },
});
