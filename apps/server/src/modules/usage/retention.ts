import type { UsageGranularity } from '@porttask/contracts';
import { days, hours } from '#kernel/clock';

/** How long each level is kept; days are kept for ever. */
export const keptMs: Readonly<Record<Exclude<UsageGranularity, 'day'>, number>> = {
  minute: hours(48),
  hour: days(90),
};

/** A process that wrote nothing for so long has no batch left whose end it does not know. */
export const writerKeptMs = days(30);
