import { updateOwnOrganizationInput } from '@porttask/contracts';
import { organizationAdmin } from '#kernel/access';
import { command } from '#kernel/command';
import { workplaceOf } from '#kernel/signed-in-user';
import { lockOrganization } from '../organization-store.ts';
import { changeSettings } from '../settings-change.ts';

/** An organization's own admin changes it, by the rules that hold for Super Admins. How it looks needs custom branding. */
export const updateOwnOrganization = command({
  name: 'organization.update_own',
  access: organizationAdmin(),
  input: updateOwnOrganizationInput,
  async prepare({ actor, ports }, { branding }) {
    if (branding === undefined) return;
    const question = { features: ['customBranding'], roles: null } as const;
    const { refusal } = await ports.gate.ask(question, workplaceOf(actor));
    if (refusal) throw refusal.error();
  },
  async run(ctx, input) {
    const row = await lockOrganization(ctx.tx, workplaceOf(ctx.actor).id, ctx.origin.ifMatch);
    return changeSettings(ctx, row, input);
  },
});
