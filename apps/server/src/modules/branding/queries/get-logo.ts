import { logoPath } from '@porttask/contracts';
import { anyone } from '#kernel/access';
import { DomainError } from '#kernel/domain-error';
import type { FileAnswer } from '#kernel/endpoint';
import { query } from '#kernel/query';

/** A logo by its content: the same for everybody and for ever. */
export const getLogo = query({
  name: 'branding.get_logo',
  access: anyone(),
  input: logoPath,
  async run({ db }, { id }): Promise<FileAnswer> {
    const logo = await db
      .selectFrom('organization_logos')
      .select(['content_type', 'bytes'])
      .where('id', '=', id)
      .limit(1)
      .executeTakeFirst();
    if (!logo) throw new DomainError('NOT_FOUND');
    return {
      contentType: logo.content_type,
      body: logo.bytes,
      cacheControl: 'public, max-age=31536000, immutable',
    };
  },
});
