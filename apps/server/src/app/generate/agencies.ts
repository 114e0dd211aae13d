import { slugFromName } from '#modules/organizations';
import type { Chance } from './chance.ts';
import { coined } from './chance.ts';

const names =
  `Nordlys Blue Anchor Meridian Atlantic Baltic Harbour Pilot Compass Tidewater Northstar Seagull Albatross Poseidon Triton
  Neptune Castor Pollux Orion Vega Sirius Polaris Windrose Halyard Keel Fairway Beacon Lighthouse Breakwater Longshore Estuary Delta
  Lagoon Archipelago Fjord Skagen Viking Hansa Biscay Iberia Azul Tejo Douro Adria Aegean Ionian Levant Bosporus Euxine Caspian Gulf
  Monsoon Coral Pearl Jade Lotus Sakura Kirin Mizu Pacific Andes Austral Magellan Cabot Drake Cook Tasman Maas Schelde Elbe Weser
  Rhine Seine Gironde Clyde Mersey Humber Tyne Solent Shannon Æolus Öresund Skärgård Côte Étoile`.split(
    /\s+/,
  );
const qualities =
  `Bay Marine Ocean Coast Port Cargo Bulk Liner Tanker Ferry Cruise Offshore Transit River Channel Harbour Gate Point
  Cape Quay Dock Maritime Global United General Royal First New Old North South East West`.split(/\s+/);
const kinds = [
  'Shipping',
  'Ship Agency',
  'Port Services',
  'Maritime Agency',
  'Shipping & Logistics',
  'Agência Marítima',
  'Agencia Naviera',
  'Schiffsagentur',
  'Agence Maritime',
  'Skipsmegling',
  'Ναυτιλιακή',
  'Морское агентство',
  '船舶代理',
  '海運',
  'Marine Agents',
  'Husbandry',
];

export type AgencyName = { readonly name: string; readonly slug: string };

/** Names of agencies with a slug each that no other has. Only these are kept in memory. */
export function createAgencyNames(chance: Chance, tag: string): () => AgencyName {
  const used = new Map<string, number>();
  return () => {
    const kind = chance.pick(kinds);
    const name = [
      chance.in(0.5) ? coined(chance, names) : chance.pick(names),
      ...(chance.in(0.8) ? [chance.pick(qualities)] : []),
      kind,
    ].join(' ');
    const base = `${slugFromName(name)}${tag}`;
    const number = (used.get(base) ?? 0) + 1;
    used.set(base, number);
    return { name, slug: number === 1 ? base : `${base}-${number}` };
  };
}
