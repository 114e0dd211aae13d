import type { SuspensionCategory } from '../api.ts';

/** Why an organization is suspended. People of the organization read the category, not the reason. */
export const categoryWords: Readonly<Record<SuspensionCategory, string>> = {
  payment: 'Payment',
  abuse: 'Abuse',
  security: 'Security',
  request: 'At its request',
  other: 'Other',
};

export const categoryChoices = Object.entries(categoryWords).map(([value, label]) => ({ value, label }));
