import { imoDigits, problemOfImoNumber } from '@porttask/contracts/imo-number';
import { capitalized } from '../../lib/words.ts';
import type { Vessel, VesselFacts } from './api.ts';

/** A vessel as it is typed. */
export type VesselValues = {
  name: string;
  imoNumber: string;
  type: Vessel['type'] | '';
  flag: string;
  grossTonnage: number | '';
  mmsi: string;
  callSign: string;
};

export const vesselValues = (vessel?: Vessel): VesselValues => ({
  name: vessel?.name ?? '',
  imoNumber: vessel?.imoNumber ?? '',
  type: vessel?.type ?? '',
  flag: vessel?.flag ?? '',
  grossTonnage: vessel?.grossTonnage ?? '',
  mmsi: vessel?.mmsi ?? '',
  callSign: vessel?.callSign ?? '',
});

export function vesselProblems({ name, imoNumber, type, flag }: VesselValues): Record<string, string> {
  const imo = problemOfImoNumber(imoDigits(imoNumber));
  return {
    ...(name.trim() === '' ? { name: 'Enter a name' } : {}),
    ...(imo ? { imoNumber: capitalized(imo) } : {}),
    ...(type === '' ? { type: 'Choose a type' } : {}),
    ...(flag === '' ? { flag: 'Choose the flag state' } : {}),
  };
}

/** What is left empty is not known. */
export const vesselFacts = (values: VesselValues): VesselFacts => ({
  name: values.name.trim(),
  imoNumber: imoDigits(values.imoNumber),
  type: values.type || 'other',
  flag: values.flag,
  grossTonnage: values.grossTonnage === '' ? null : values.grossTonnage,
  mmsi: values.mmsi.trim() || null,
  callSign: values.callSign.trim() || null,
});
