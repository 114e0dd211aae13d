import { requireServerNode } from '../scripts/node-version.mjs';
import { ensureWebBuilt } from '../scripts/web-build.mjs';

/** The browser looks at the app as it is served: built from the sources that are there. */
export async function setup(): Promise<void> {
  await ensureWebBuilt(requireServerNode());
}
