type Look = {
  readonly tone: 'green' | 'blue' | 'amber' | 'red' | 'grey' | 'outlined' | 'plain';
  readonly word: string;
};

/** Every status of the product: its word and its colour, the same on every page. */
export const statuses = {
  active: { tone: 'green', word: 'Active' },
  trialing: { tone: 'blue', word: 'Trialing' },
  suspended: { tone: 'amber', word: 'Suspended' },
  deactivated: { tone: 'grey', word: 'Deactivated' },
  archived: { tone: 'grey', word: 'Archived' },
  PENDING: { tone: 'outlined', word: 'Pending' },
  ACCEPTED: { tone: 'blue', word: 'Accepted' },
  COMPLETED: { tone: 'green', word: 'Completed' },
  OPEN: { tone: 'blue', word: 'Open' },
  EXPIRED: { tone: 'amber', word: 'Deadline over' },
  AWARDED: { tone: 'green', word: 'Awarded' },
  REPLACED: { tone: 'grey', word: 'Replaced' },
  DECLINED: { tone: 'grey', word: 'Declined' },
  WITHDRAWN: { tone: 'grey', word: 'Withdrawn' },
  SCHEDULED: { tone: 'outlined', word: 'Scheduled' },
  ARRIVED: { tone: 'blue', word: 'Arrived' },
  BERTHED: { tone: 'green', word: 'At berth' },
  DEPARTED: { tone: 'grey', word: 'Departed' },
  CANCELLED: { tone: 'grey', word: 'Cancelled' },
  invited: { tone: 'blue', word: 'Invited' },
  locked: { tone: 'amber', word: 'Locked' },
  super_admin: { tone: 'outlined', word: 'Super Admin' },
  pending: { tone: 'blue', word: 'Pending' },
  verified: { tone: 'green', word: 'Verified' },
  approved: { tone: 'green', word: 'Approved' },
  rejected: { tone: 'red', word: 'Rejected' },
  used: { tone: 'grey', word: 'Used' },
  read_only: { tone: 'blue', word: 'Read-only' },
  full: { tone: 'amber', word: 'With writes' },
  ended: { tone: 'grey', word: 'Ended' },
  accepted: { tone: 'green', word: 'Accepted' },
  expired: { tone: 'grey', word: 'Expired' },
  replaced: { tone: 'grey', word: 'Replaced' },
  revoked: { tone: 'grey', word: 'Revoked' },
  // What went as it should is the rule in a log, and stands back.
  success: { tone: 'plain', word: 'Done' },
  denied: { tone: 'amber', word: 'Denied' },
  failed: { tone: 'red', word: 'Failed' },
  queued: { tone: 'outlined', word: 'Queued' },
  running: { tone: 'blue', word: 'Running' },
  succeeded: { tone: 'green', word: 'Finished' },
  cancelled: { tone: 'grey', word: 'Cancelled' },
  sent: { tone: 'green', word: 'Sent' },
  kept: { tone: 'grey', word: 'Kept here' },
  past_due: { tone: 'red', word: 'Past due' },
  void: { tone: 'grey', word: 'Void' },
  draft: { tone: 'outlined', word: 'Draft' },
} as const satisfies Readonly<Record<string, Look>>;

export type Status = keyof typeof statuses;

export const statusWord = (status: Status): string => statuses[status].word;
