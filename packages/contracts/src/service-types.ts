/** What is ordered for a vessel in port, and what vendors offer: one list, without zod, in the order it is shown. */
export const serviceTypeNames = {
  pilotage: 'Pilotage',
  towage: 'Towage',
  mooring: 'Mooring',
  stevedoring: 'Stevedoring',
  bunkering: 'Bunkering',
  fresh_water: 'Fresh water',
  provisions: 'Provisions',
  waste_disposal: 'Waste disposal',
  crew_change: 'Crew change',
  medical: 'Medical care',
  repairs: 'Repairs',
  surveying: 'Surveying',
  customs: 'Customs clearance',
  agency: 'Agency services',
  transport: 'Transport ashore',
  other: 'Other services',
} as const satisfies Readonly<Record<string, string>>;

export type ServiceType = keyof typeof serviceTypeNames;

export const serviceTypes = Object.keys(serviceTypeNames) as [ServiceType, ...ServiceType[]];
