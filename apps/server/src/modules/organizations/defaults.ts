import type { BusinessHours } from '@porttask/contracts';
import type { StoredBranding } from '#kernel/branding';

const workday = [{ from: '08:00', to: '18:00' }];

/** Monday to Friday, 08:00 to 18:00. */
export const defaultBusinessHours = (timezone: string): BusinessHours => ({
  timezone,
  weekly: { mon: workday, tue: workday, wed: workday, thu: workday, fri: workday, sat: [], sun: [] },
  exceptions: [],
});

/** Called by the organization's own name until somebody chooses another. */
export const defaultBranding = (): StoredBranding => ({
  displayName: null,
  primaryColor: '#1d67a5',
  senderName: null,
  logoId: null,
});

export const defaultTimezone = 'Etc/UTC';
export const defaultCurrency = 'EUR';
