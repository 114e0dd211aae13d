import type { ImpersonationId } from '@porttask/contracts';
import { z } from 'zod';
import { systemOnly } from '#kernel/access';
import type { AuditEntries } from '#kernel/command';
import { command, unchanged } from '#kernel/command';
import { event } from '#kernel/event';
import { auditOf, lockOpen, noteEnds } from '../impersonation-store.ts';

/** Writes down what ended by itself: by time, with its session, or because the people changed. */
export const noteImpersonationEnds = command({
  name: 'impersonation.note_ends',
  access: systemOnly(),
  input: z.strictObject({}),
  disclosure: 'full',
  async run({ tx, clock }) {
    const noted = await noteEnds(tx, await lockOpen(tx, clock.wall()));
    if (noted.length === 0) return unchanged({ noted: 0 });
    const audit = noted.map((row) => ({
      ...auditOf(row),
      after: { because: row.end_because, at: row.end_at?.toISOString() ?? null },
    }));
    return {
      result: { noted: noted.length },
      audit: audit as unknown as AuditEntries,
      events: noted.map((row) =>
        event('impersonation.ended', auditOf(row).organizationId, {
          impersonationId: row.id as ImpersonationId,
        }),
      ),
    };
  },
});
