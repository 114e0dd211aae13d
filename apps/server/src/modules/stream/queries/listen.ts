import { listenInput } from '@porttask/contracts';
import { signedIn } from '#kernel/access';
import { query } from '#kernel/query';
import type { StreamAnswer } from '#kernel/stream';

export const listen = query({
  name: 'stream.listen',
  access: signedIn(),
  input: listenInput,
  run: async (_ctx, { topics }): Promise<StreamAnswer> => ({ topics }),
});
