import type { ServiceType } from '@porttask/contracts/service-types';
import { serviceTypeNames } from '@porttask/contracts/service-types';
import type { Choice } from './places.ts';

export const serviceWord = (type: ServiceType): string => serviceTypeNames[type];

/** What can be ordered, in the order of the catalogue. */
export const serviceChoices: readonly Choice[] = Object.entries(serviceTypeNames).map(([value, label]) => ({
  value,
  label,
}));
