import { knownPorts, portOf } from '@porttask/contracts/port-list';
import type { Choice } from './places.ts';

/** The name of a port; its code when it left the list. */
export const portName = (code: string): string => portOf(code)?.name ?? code;

/** "Rotterdam (NLRTM)" */
export const portLabel = (code: string): string => `${portName(code)} (${code})`;

export const portChoices: readonly Choice[] = knownPorts.map(({ code, name, countryName }) => ({
  value: code,
  label: `${name}, ${countryName} · ${code}`,
}));
