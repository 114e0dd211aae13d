import { z } from 'zod';
import type { HoursProblem } from './business-hours-rules.ts';
import { mostExceptions, problemsOfDay, problemsOfWeek } from './business-hours-rules.ts';
import { lineOfText, timezone } from './fields.ts';

const start = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time from 00:00 to 23:59, like 08:30');
const end = z
  .string()
  .regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/, 'must be a time from 00:00 to 24:00, like 18:00');

/** From a time on, up to another; one that is not later is on the next day. Belongs to the day it begins on. */
const interval = z.strictObject({ from: start, to: end });
const weekday = z.array(interval).max(50, 'must have at most 6 intervals a day').default([]);

const report = (context: z.core.$RefinementCtx, problems: readonly HoursProblem[]) => {
  for (const { path, message } of problems) context.addIssue({ code: 'custom', path: [...path], message });
};

const weekly = z
  .strictObject({
    mon: weekday,
    tue: weekday,
    wed: weekday,
    thu: weekday,
    fri: weekday,
    sat: weekday,
    sun: weekday,
  })
  .superRefine((week, context) => report(context, problemsOfWeek(week)));

const exception = z
  .strictObject({
    date: z.iso
      .date('must be a day, like 2026-12-25')
      .refine((date) => date >= '1970-01-01', 'must be in 1970 or later'),
    name: lineOfText({ max: 80 }).optional(),
    closed: z.boolean().optional(),
    intervals: z.array(interval).max(50, 'must have at most 6 intervals a day').optional(),
  })
  .superRefine(({ closed, intervals = [] }, context) => {
    if (closed && intervals.length > 0)
      report(context, [{ path: ['intervals'], message: 'must be left out on a closed day' }]);
    else if (!closed && intervals.length === 0)
      report(context, [
        { path: ['closed'], message: 'must be true, or give the hours of this day as intervals' },
      ]);
    report(
      context,
      problemsOfDay(intervals).map(({ path, message }) => ({ path: ['intervals', ...path], message })),
    );
  })
  .transform(({ date, name, closed, intervals = [] }) => ({
    date,
    ...(name === undefined ? {} : { name }),
    ...(closed ? { closed } : { intervals }),
  }));

/**
 * Business hours as they are given: the whole of them at once. A weekday that is left out is closed; a zone that is left out
 * stays as it is.
 */
export const businessHoursInput = z.strictObject({
  timezone: timezone.optional(),
  weekly,
  exceptions: z
    .array(exception)
    .max(mostExceptions, `must have at most ${mostExceptions} exceptions`)
    .superRefine((exceptions, context) => {
      const seen = new Set<string>();
      for (const [index, { date }] of exceptions.entries()) {
        if (seen.has(date)) report(context, [{ path: [index, 'date'], message: 'must not be there twice' }]);
        seen.add(date);
      }
    })
    .transform((exceptions) => exceptions.toSorted((a, b) => (a.date < b.date ? -1 : 1)))
    .default([]),
});
export type BusinessHoursInput = z.output<typeof businessHoursInput>;

const shownInterval = z.object({ from: z.string(), to: z.string() });
const shownDay = z.array(shownInterval);

export const businessHours = z
  .object({
    timezone: z.string(),
    weekly: z.object({
      mon: shownDay,
      tue: shownDay,
      wed: shownDay,
      thu: shownDay,
      fri: shownDay,
      sat: shownDay,
      sun: shownDay,
    }),
    exceptions: z.array(
      z.object({
        date: z.string(),
        /** What the day is, e.g. the holiday's name. */
        name: z.string().optional(),
        closed: z.boolean().optional(),
        intervals: shownDay.optional(),
      }),
    ),
  })
  .meta({ id: 'BusinessHours' });
export type BusinessHours = z.infer<typeof businessHours>;
