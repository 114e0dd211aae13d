import type { ApiError } from './api-error.ts';
import { createStore } from './store.ts';

/** A call that needs a second Super Admin, as the server told it. */
export type ApprovalNeed = { readonly action: string; readonly input: Record<string, unknown> };

/** The question whether to ask for an approval, while it is open. `ui/dialogs/approval-dialog` shows it. */
export const approvalQuestion = createStore<ApprovalNeed | null>(null);

/** Opens the question for a call that was refused. */
export function offerApproval({ params: { action, input } }: ApiError): void {
  if (typeof action !== 'string' || typeof input !== 'string') return;
  approvalQuestion.set({ action, input: JSON.parse(input) as Record<string, unknown> });
}
