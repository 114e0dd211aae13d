import { z } from 'zod';

export const searchEverythingInput = z.strictObject({
  q: z.string().trim().min(1, 'must not be empty').max(200, 'must have at most 200 characters'),
});

/** What is found of one kind, the best match first. */
const found = z.array(z.object({ id: z.string(), title: z.string(), detail: z.string().nullable() }));

export const searchResults = z
  .object({
    organizations: found,
    users: found,
    /** Nothing matched what was typed; what is found matches this, by kind. */
    corrected: z.object({ organizations: z.string().nullable(), users: z.string().nullable() }),
  })
  .meta({ id: 'SearchResults' });
export type SearchResults = z.infer<typeof searchResults>;
