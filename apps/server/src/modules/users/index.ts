import type { Module } from '#kernel/module';
import { getUser } from './queries/get-user.ts';
import { listUsers } from './queries/list-users.ts';
import { routes } from './routes.ts';

export const usersModule: Module = {
  name: 'users',
  commands: [],
  queries: [getUser, listUsers],
  endpoints: routes,
};
