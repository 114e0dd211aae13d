import { apiErrorFrom, unreachable } from './api-error.ts';
import { offerApproval } from './approval.ts';
import { noteError, reachability } from './session-state.ts';
import { askForStepUp } from './step-up.ts';

/** Calls whose refusal is an answer to what was typed, and says nothing about the session. */
const answersToForms = /^\/v1\/(setup|auth\/|impersonation\/)/;

/**
 * `fetch` for the API. A call that needs a fresh proof of identity waits for it and is repeated; one that a second Super
 * Admin has to approve offers to ask for it; what an answer says about the session or the connection is noted for the shell.
 */
export async function transport(request: Request): Promise<Response> {
  const again = request.clone();
  const response = await send(request);
  if (response.ok) return response;
  const error = apiErrorFrom(response.status, await readJson(response.clone()));
  if (error.code === 'STEP_UP_REQUIRED') {
    return (await askForStepUp()) ? transport(again) : response;
  }
  if (error.code === 'APPROVAL_REQUIRED') offerApproval(error);
  if (!answersToForms.test(new URL(request.url).pathname) || error.status >= 500) noteError(error);
  return response;
}

async function send(request: Request): Promise<Response> {
  try {
    const response = await fetch(request);
    if (response.status < 500) reachability.set('ok');
    return response;
  } catch (cause) {
    if (request.signal.aborted) throw cause;
    const error = unreachable();
    noteError(error);
    throw error;
  }
}

async function readJson(response: Response): Promise<unknown> {
  try {
    return await response.json();
  } catch {
    return null;
  }
}
