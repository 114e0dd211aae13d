const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/** "640 byte", "12.4 kB", as the viewer writes it. */
export function fileSize(bytes: number, locale?: string): string {
  const power = Math.min(Math.max(Math.floor(Math.log10(Math.max(bytes, 1)) / 3), 0), units.length - 1);
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: units[power] ?? 'byte',
    maximumFractionDigits: power === 0 ? 0 : 1,
  }).format(bytes / 1000 ** power);
}
