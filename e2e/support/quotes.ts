type Call = (method: string, path: string, body?: object) => Promise<{ id: string }>;

const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString();

/** Opens requests for quotes to an organization, in the name of a Super Admin. */
export const openQuotes = (asMarit: Call, organizationId: string) =>
  asMarit('PUT', `/v1/admin/organizations/${organizationId}/entitlements/rfqs`, {
    value: true,
    reason: 'They asked to try it',
  });

/** A vendor that tows. @returns its id */
export const towingVendor = async (asAgent: Call, name: string): Promise<string> =>
  (await asAgent('POST', '/v1/vendors', { name, services: ['towage'], ports: ['NLRTM'] })).id;

/** A request with a quote that was replaced, two that stand, and one that is missing. @returns the request's page */
export async function quotedRequest(asAgent: Call, portCallId: string): Promise<string> {
  const [first, second, third] = [
    await towingVendor(asAgent, 'Harbour Tugs'),
    await towingVendor(asAgent, 'Delta Towage and Salvage'),
    await towingVendor(asAgent, 'Europoort Marine Services'),
  ];
  const { id } = await asAgent('POST', '/v1/rfqs', {
    serviceType: 'towage',
    description: 'Two tugs of 60 t bollard pull, from the Maas Center buoy to the berth and back.',
    portCallId,
    deadline: inHours(10),
    neededBy: inHours(30),
    vendorIds: [first, second, third],
  });
  const quote = (vendorId: string, amount: number, more: object = {}) =>
    asAgent('POST', `/v1/rfqs/${id}/quotes`, { vendorId, amount: { amount, currency: 'EUR' }, ...more });
  await quote(first, 1_480_000);
  await quote(first, 1_365_000, { deliversAt: inHours(28), validUntil: inHours(48) });
  await quote(second, 1_290_000, { deliversAt: inHours(34), notes: 'Third tug on standby at half price.' });
  return `/rfqs/${id}`;
}
