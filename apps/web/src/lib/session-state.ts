import type { ApiError } from './api-error.ts';
import { createStore } from './store.ts';

/**
 * What the server last said about this session as a whole. The shell acts on it: it shows the way to sign in, or a page
 * that says why nobody gets in.
 */
export type SessionState =
  | { readonly kind: 'open' }
  | { readonly kind: 'signed_out' }
  | { readonly kind: 'code_needed' }
  | { readonly kind: 'enrollment_needed' }
  | { readonly kind: 'password_needed' }
  | { readonly kind: 'closed'; readonly error: ApiError };

const open: SessionState = { kind: 'open' };

export const sessionState = createStore<SessionState>(open);
export const reopenSession = () => sessionState.set(open);

/** Whether calls reach the server: `false` shows a banner until one does again. */
export const reachability = createStore<'ok' | 'unreachable' | 'unavailable'>('ok');

export function noteError(error: ApiError): void {
  switch (error.code) {
    case 'UNAUTHENTICATED':
      sessionState.set({ kind: 'signed_out' });
      break;
    case 'MFA_REQUIRED':
      sessionState.set({ kind: 'code_needed' });
      break;
    case 'MFA_ENROLLMENT_REQUIRED':
      sessionState.set({ kind: 'enrollment_needed' });
      break;
    case 'PASSWORD_CHANGE_REQUIRED':
      sessionState.set({ kind: 'password_needed' });
      break;
    case 'ORGANIZATION_SUSPENDED':
    case 'ORGANIZATION_DEACTIVATED':
    case 'ACCOUNT_DEACTIVATED':
      sessionState.set({ kind: 'closed', error });
      break;
    case 'UNREACHABLE':
      reachability.set('unreachable');
      break;
    case 'UNAVAILABLE':
      reachability.set('unavailable');
      break;
  }
}
