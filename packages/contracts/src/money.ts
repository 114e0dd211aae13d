import { z } from 'zod';

/** An amount in the minor units of its currency: 12500 with EUR is 125.00 euro. */
export const money = z
  .object({ amount: z.number().int(), currency: z.string().length(3) })
  .meta({ id: 'Money' });

export type Money = z.infer<typeof money>;
