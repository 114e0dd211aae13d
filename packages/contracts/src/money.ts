import { z } from 'zod';

/** An ISO 4217 code, as it stands in answers. */
export const currencyCode = z.string().length(3);

/** An amount in the minor units of its currency: 12500 with EUR is 125.00 euro. */
export const money = z.object({ amount: z.number().int(), currency: currencyCode }).meta({ id: 'Money' });

export type Money = z.infer<typeof money>;
