import type { Vendor, VendorFacts } from './api.ts';

/** A vendor as it is typed. */
export type VendorValues = {
  name: string;
  services: Vendor['services'];
  ports: string[];
  contactEmail: string;
  phone: string;
  notes: string;
};

export const vendorValues = (vendor?: Vendor): VendorValues => ({
  name: vendor?.name ?? '',
  services: vendor?.services ?? [],
  ports: vendor?.ports ?? [],
  contactEmail: vendor?.contactEmail ?? '',
  phone: vendor?.phone ?? '',
  notes: vendor?.notes ?? '',
});

export const vendorProblems = ({ name, services }: VendorValues): Record<string, string> => ({
  ...(name.trim() === '' ? { name: 'Enter a name' } : {}),
  ...(services.length === 0 ? { services: 'Choose at least one service' } : {}),
});

/** What is left empty is not known. */
export const vendorFacts = (values: VendorValues): VendorFacts => ({
  name: values.name.trim(),
  services: values.services,
  ports: values.ports,
  contactEmail: values.contactEmail.trim() || null,
  phone: values.phone.trim() || null,
  notes: values.notes.trim() || null,
});
