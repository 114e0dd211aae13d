import type { BusinessHours } from '@porttask/contracts';

const workday = [{ from: '08:00', to: '18:00' }];

/** Monday to Friday, 08:00 to 18:00. */
export const defaultBusinessHours = (timezone: string): BusinessHours => ({
  timezone,
  weekly: { mon: workday, tue: workday, wed: workday, thu: workday, fri: workday, sat: [], sun: [] },
  exceptions: [],
});

export const defaultTimezone = 'Etc/UTC';
export const defaultCurrency = 'EUR';
