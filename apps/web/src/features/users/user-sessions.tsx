import { useQuery, useQueryClient } from '@tanstack/react-query';
import { SessionList } from '../../ui/session-list/session-list.tsx';
import type { User } from './api.ts';
import { endUserSession, endUserSessions, userSessionsQuery } from './api.ts';

export function UserSessions({ user: { id } }: { readonly user: User }) {
  const query = useQuery(userSessionsQuery(id));
  const client = useQueryClient();
  return (
    <SessionList
      query={query}
      endOne={(sessionId) => endUserSession(id, sessionId)}
      endAll={() => endUserSessions(id)}
      endAllVerb="End all"
      onChanged={() =>
        Promise.all([
          client.invalidateQueries({ queryKey: userSessionsQuery(id).queryKey }),
          client.invalidateQueries({ queryKey: ['audit'] }),
        ])
      }
    />
  );
}
