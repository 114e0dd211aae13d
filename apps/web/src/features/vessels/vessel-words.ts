import type { Choice } from '../../lib/places.ts';
import type { Vessel } from './api.ts';

const typeWords: Readonly<Record<Vessel['type'], string>> = {
  bulk_carrier: 'Bulk carrier',
  container: 'Container ship',
  tanker: 'Tanker',
  general_cargo: 'General cargo ship',
  ro_ro: 'Ro-ro ship',
  passenger: 'Passenger ship',
  offshore: 'Offshore vessel',
  other: 'Other',
};

export const vesselTypeWord = (type: Vessel['type']): string => typeWords[type];

export const vesselTypeChoices: readonly Choice[] = Object.entries(typeWords).map(([value, label]) => ({
  value,
  label,
}));
