import type { Branding, BusinessHours } from '@porttask/contracts';

const workday = [{ from: '08:00', to: '18:00' }];

/** Monday to Friday, 08:00 to 18:00. */
export const defaultBusinessHours = (timezone: string): BusinessHours => ({
  timezone,
  weekly: { mon: workday, tue: workday, wed: workday, thu: workday, fri: workday, sat: [], sun: [] },
  exceptions: [],
});

export const defaultBranding = (displayName: string): Branding => ({
  displayName,
  primaryColor: '#1d67a5',
  onPrimaryColor: '#ffffff',
  logoUrl: null,
});

export const defaultTimezone = 'Etc/UTC';
export const defaultCurrency = 'EUR';
