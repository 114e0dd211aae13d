import type { FeatureCatalogue } from '@porttask/contracts';
import { featureKeys, features, limitKeys, limits } from '@porttask/contracts/features';
import { z } from 'zod';
import { superAdmin } from '#kernel/access';
import { query } from '#kernel/query';

/** All features and limits there are. */
export const getCatalogue = query({
  name: 'entitlement.get_catalogue',
  access: superAdmin(),
  input: z.strictObject({}),
  run: async (): Promise<FeatureCatalogue> => ({
    features: featureKeys.map((key) => ({ key, ...features[key] })),
    limits: limitKeys.map((key) => ({ key, ...limits[key] })),
  }),
});
