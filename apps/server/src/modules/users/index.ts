import type { Module } from '#kernel/module';
import { commands, queries } from './actions.ts';
import { memberRoutes } from './member-routes.ts';
import { routes } from './routes.ts';

export { listUsers } from './queries/list-users.ts';

export const usersModule: Module = {
  name: 'users',
  commands,
  queries,
  endpoints: [...routes, ...memberRoutes],
};
