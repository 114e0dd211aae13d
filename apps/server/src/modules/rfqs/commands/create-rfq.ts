import { createRfqInput } from '@porttask/contracts';
import { workspaceWrite } from '#kernel/access';
import { businessDay } from '#kernel/business-day';
import { command } from '#kernel/command';
import { invalid } from '#kernel/domain-error';
import { workplaceOf } from '#kernel/signed-in-user';
import { portCallTarget } from '#modules/port-calls';
import { holdPortCallAskedFor, holdVendorsAsked } from '../asked-for.ts';
import { readRfqWithQuotes } from '../quotes-view.ts';
import { assertTimes } from '../rfq-rules.ts';
import { insertRfq, rfqTarget, setVendorsAsked } from '../rfq-store.ts';

/** Asks vendors for quotes of one service, for a port call or for a port alone. */
export const createRfq = command({
  name: 'rfq.create',
  access: workspaceWrite({ features: ['rfqs', 'vendors'] }),
  input: createRfqInput,
  async run({ tx, clock, actor, newId }, { portCallId = null, port = null, vendorIds, ...input }) {
    const { id: organizationId, timezone } = workplaceOf(actor);
    const at = clock.now();
    if ((portCallId === null) === (port === null))
      throw invalid({ field: 'portCallId', message: 'must be given, or a port instead of it' });
    assertTimes(input, input, at);
    if (portCallId) await holdPortCallAskedFor(tx, organizationId, portCallId);
    await holdVendorsAsked(tx, organizationId, vendorIds);
    const key = { organizationId, id: newId('rfq') };
    const year = Number(businessDay(at, timezone).slice(0, 4));
    await insertRfq(tx, key, { ...input, portCallId, port, year }, at);
    await setVendorsAsked(tx, key, vendorIds);
    const result = await readRfqWithQuotes(tx, key, at);
    const { reference, portCall, vendors } = result;
    return {
      result,
      audit: [
        {
          targets: [rfqTarget(result), ...(portCall ? [portCallTarget(portCall)] : [])],
          after: {
            reference,
            ...input,
            ...(portCall ? { portCall: portCall.reference } : { port }),
            vendors: vendors.map(({ name }) => name),
          },
        },
      ],
      events: [],
    };
  },
});
