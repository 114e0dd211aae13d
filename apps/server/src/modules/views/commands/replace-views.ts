import { mostSavedViews, replaceViewsInput } from '@porttask/contracts';
import { signedIn } from '#kernel/access';
import { command, unchanged } from '#kernel/command';
import { DomainError, invalid } from '#kernel/domain-error';
import { lockViews, readViews, writeViews } from '../view-store.ts';

export const replaceViews = command({
  name: 'view.replace',
  access: signedIn(),
  input: replaceViewsInput,
  async run({ tx, actor }, { list, views }) {
    if (actor.type !== 'user') throw new DomainError('UNAUTHENTICATED');
    await lockViews(tx, actor.id);
    const before = await readViews(tx, actor.id);
    const others = before.filter((view) => view.list !== list);
    if (others.length + views.length > mostSavedViews) {
      throw invalid({ field: 'views', message: `must leave you with at most ${mostSavedViews} saved views` });
    }
    const queries = (of: typeof views) => Object.fromEntries(of.map(({ name, query }) => [name, query]));
    const [old, next] = [queries(before.filter((view) => view.list === list)), queries(views)];
    const names = [...new Set([...Object.keys(old), ...Object.keys(next)])];
    if (names.every((name) => old[name] === next[name])) return unchanged(before);
    await writeViews(tx, actor.id, list, views);
    return {
      result: await readViews(tx, actor.id),
      audit: [
        {
          organizationId: actor.organization?.id ?? null,
          targets: [{ type: 'user', id: actor.id, name: actor.name }],
          before: { list, views: old },
          after: { list, views: next },
        },
      ],
      events: [],
    };
  },
});
