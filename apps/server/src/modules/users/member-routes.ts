import { listOf, member, removedMember } from '@porttask/contracts';
import type { Endpoint } from '#kernel/endpoint';
import { change, read } from '#kernel/endpoint';
import { removeMember, setMemberRole } from './commands/change-member.ts';
import { getMember, listMembers } from './queries/list-members.ts';

const tag = 'My organization';

export const memberRoutes: readonly Endpoint[] = [
  read('/v1/organization/users', listMembers, {
    tag,
    summary: 'People of my organization',
    description:
      'Everybody sees who is there and in which role; admins also addresses, whether a second factor is set up, and when somebody last worked here.',
    response: listOf(member),
    paged: true,
  }),
  read('/v1/organization/users/{id}', getMember, {
    tag,
    summary: 'One of the people of my organization',
    response: member,
  }),
  change('PATCH', '/v1/organization/users/{id}', setMemberRole, {
    tag,
    summary: 'Change the role of a colleague',
    description:
      'For admins. Nobody changes their own role; the last active admin gets another one only with a successor.',
    response: member,
  }),
  change('DELETE', '/v1/organization/users/{id}', removeMember, {
    tag,
    summary: 'Take a colleague out of my organization',
    description:
      'For admins. The account stays theirs. The last active admin leaves only with a successor, nobody by their own hand.',
    response: removedMember,
  }),
];
