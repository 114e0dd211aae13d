import type { Notice } from '#modules/notifications';

type Started = {
  readonly by: string;
  readonly mode: 'read_only' | 'full';
  readonly reason: string;
  readonly until: Date;
};

const what = {
  read_only: 'They can look, but change nothing.',
  full: 'They may change things in your name.',
};
const whatOfOthers = {
  read_only: 'They can look, but change nothing.',
  full: 'They may change things in that name.',
};
const time = (at: Date): string => `${at.toISOString().slice(11, 16)} UTC`;

/** What the person is told in whose name somebody works. */
export const toSubject = ({ by, mode, reason, until }: Started): Notice => ({
  kind: 'impersonation_started',
  title: `${by} is working as you`,
  text: `${by}, who runs the platform, works in PortTask as you until ${time(until)} at the latest. ${what[mode]} Reason: ${reason}`,
  path: '/profile?tab=activity',
  footer:
    'Everything done is in your activity, marked as done by them. If you did not ask for help, tell your administrator.',
});

/** What the admins of the organization are told. */
export const toAdmins = (
  { by, mode, reason, until }: Started,
  subject: string,
  organization: string,
): Notice => ({
  kind: 'impersonation_started',
  title: `${by} is working as ${subject}`,
  text: `${by}, who runs the platform, works in ${organization} as ${subject} until ${time(until)} at the latest. ${whatOfOthers[mode]} Reason: ${reason}`,
  path: '/organization/audit-log',
  footer: `You get this because you are an admin of ${organization}. Everything done is in its audit log, marked as done by them.`,
});
