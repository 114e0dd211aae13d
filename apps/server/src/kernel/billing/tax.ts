import type { TaxCategory } from '@porttask/contracts';
import { readVatId } from '@porttask/contracts/vat-id';
import { parseRate } from './rate.ts';

/**
 * Member states of the European Union, ISO 3166-1. Northern Ireland has VAT ids of its own (XI) but belongs to the
 * Union's VAT for goods alone; what the platform sells is a service, so an XI number is that of no member state here.
 */
export const memberStates: ReadonlySet<string> = new Set(
  'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(' '),
);

export type Taxation = {
  /** Percent. */
  readonly rate: string;
  readonly category: TaxCategory;
  /** The sentence that the invoice has to say. */
  readonly note: string | null;
};

const reverseCharge: Taxation = {
  rate: '0',
  category: 'AE',
  note: 'Reverse charge: the recipient accounts for the VAT (Article 196 of Directive 2006/112/EC).',
};

/**
 * Z says no more than is known: nothing is charged. E would claim an exemption, for which EN 16931 wants the reason
 * (BR-E-10), and only a law that nobody told us of could give it; S must have a rate above zero (BR-S-05).
 */
const untaxed: Taxation = { rate: '0', category: 'Z', note: null };

/** Whether a VAT id looks like one of a country's own. Greece spells its prefix EL. */
function isVatIdOf(country: string, vatId: string | null): boolean {
  const read = vatId === null ? undefined : readVatId(vatId, country).vatId;
  return read?.startsWith(country === 'GR' ? 'EL' : country) ?? false;
}

/**
 * The tax on what a customer is charged (billing rule 9). Between two member states a customer with a VAT id of its own
 * state accounts for it (reverse charge); everybody else pays the rate that is known for their country, where one is.
 * @param rates percent by country, ISO 3166-1
 */
export function taxFor({
  issuer,
  customer,
  rates,
}: {
  readonly issuer: { readonly country: string | null };
  readonly customer: { readonly country: string | null; readonly vatId: string | null };
  readonly rates: ReadonlyMap<string, string>;
}): Taxation {
  const { country, vatId } = customer;
  if (country === null) return untaxed;
  const acrossUnion =
    country !== issuer.country && memberStates.has(country) && memberStates.has(issuer.country ?? '');
  if (acrossUnion && isVatIdOf(country, vatId)) return reverseCharge;
  const rate = rates.get(country);
  if (rate === undefined || parseRate(rate).numerator === 0n) return untaxed;
  return { rate, category: 'S', note: null };
}
