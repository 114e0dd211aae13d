import { useQuery, useQueryClient } from '@tanstack/react-query';
import { SessionList } from '../../ui/session-list/session-list.tsx';
import { endMyOtherSessions, endMySession, mySessionsQuery } from './api.ts';

export function SessionsTab() {
  const query = useQuery(mySessionsQuery);
  const client = useQueryClient();
  return (
    <SessionList
      query={query}
      endOne={endMySession}
      endAll={endMyOtherSessions}
      endAllVerb="End all others"
      onChanged={() => client.invalidateQueries({ queryKey: mySessionsQuery.queryKey })}
    />
  );
}
