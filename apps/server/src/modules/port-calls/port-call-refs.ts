import type { EventData, PortCall } from '@porttask/contracts';

type Refs = Pick<EventData<'port_call.created'>, 'portCall' | 'vessel' | 'port'>;

/** What events say of a port call. */
export const portCallRefs = ({ id, reference, vessel, port, portName }: PortCall): Refs => ({
  portCall: { id, reference },
  vessel,
  port: { code: port, name: portName },
});
