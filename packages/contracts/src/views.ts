import { z } from 'zod';
import { lineOfText } from './fields.ts';

/** So many views a person may keep. */
export const mostSavedViews = 100;

const view = {
  name: lineOfText({ max: 60 }),
  /** Search, filters, sort and columns as they stand in the address, without the question mark. */
  query: lineOfText({ min: 0, max: 2000 }),
};
const list = z.string().regex(/^[a-z][a-z-]{0,39}$/, 'must be the key of a list, like users');

export const savedView = z.object({ list, ...view }).meta({ id: 'SavedView' });
export type SavedView = z.infer<typeof savedView>;

export const replaceViewsInput = z.strictObject({
  list,
  views: z
    .array(z.strictObject(view))
    .max(mostSavedViews, `must be at most ${mostSavedViews}`)
    .refine(
      (views) => new Set(views.map(({ name }) => name)).size === views.length,
      'must have a name of its own each',
    ),
});
