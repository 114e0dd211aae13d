import { listOf, user } from '@porttask/contracts';
import type { Endpoint } from '#kernel/endpoint';
import { read } from '#kernel/endpoint';
import { getUser } from './queries/get-user.ts';
import { listUsers } from './queries/list-users.ts';

const tag = 'Users';

export const routes: readonly Endpoint[] = [
  read('/v1/admin/users', listUsers, {
    tag,
    summary: 'Users of all organizations',
    description: 'Searched by name, email, organization and id, without regard to case and accents.',
    response: listOf(user),
    paged: true,
  }),
  read('/v1/admin/users/{id}', getUser, { tag, summary: 'One user', response: user }),
];
