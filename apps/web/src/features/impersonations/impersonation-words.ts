import type { Impersonation } from './api.ts';

const ends: Readonly<Record<NonNullable<Impersonation['ended']>['because'], string>> = {
  ended_by_actor: 'Ended by themselves',
  signed_out: 'Signed out',
  ended_by_admin: 'Ended by a Super Admin',
  all_ended: 'All were ended',
  expired: 'Time was over',
  parent_ended: 'Their own session ended',
  actor_changed: 'No longer a Super Admin',
  subject_changed: 'The user’s account changed',
  session_ended: 'The user’s sessions were ended',
};

/** Why it is over, and who ended it when somebody else did. */
export function endWords({ actor, ended }: Impersonation): string {
  if (!ended) return 'Under way';
  const words = ends[ended.because];
  return ended.by && ended.by.id !== actor.id ? `${words} (${ended.by.name})` : words;
}
