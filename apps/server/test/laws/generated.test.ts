/** Law: what is generated is what the generators would write now. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { inject, it } from 'vitest';
import { generateSdk, sdkTypesFile } from '../../scripts/generate-sdk.ts';
import { generateTableTypes, tableTypesFile } from '../support/table-types.ts';
import { uphold } from './law.ts';

function firstDifference(kept: string, fresh: string): readonly string[] {
  const [have, want] = [kept.split('\n'), fresh.split('\n')];
  const line = want.findIndex((text, index) => text !== have[index]);
  if (line === -1 && have.length === want.length) return [];
  const at = line === -1 ? want.length : line;
  const [is, would] = [have[at] ?? '', want[at] ?? ''];
  const column = [...would].findIndex((symbol, index) => symbol !== is[index]);
  const around = (text: string) => text.slice(Math.max(0, column - 30), column + 30).trim();
  return [`line ${at + 1} is "${around(is)}" and would be "${around(would)}"`];
}

const breaches = ({ name, kept, fresh }: { name: string; kept: string; fresh: string }) =>
  firstDifference(kept, fresh).map((difference) => `${name}: ${difference}. Run "npm run generate".`);

it('table types match the migrations', async () => {
  const { migrationUrl } = inject('testDatabase');
  const kept = await readFile(tableTypesFile, 'utf8');
  const fresh = await generateTableTypes(migrationUrl);
  uphold({
    rule: 'kernel/tables.generated.ts is generated from the migrated database.',
    why: 'SQL is the source of truth; with other types the compiler approves queries that fail.',
    of: [{ name: 'tables.generated.ts', kept, fresh }],
    breaches,
  });
}, 30_000);

it('SDK types match the endpoints', async () => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'porttask-law-'));
  try {
    const file = path.join(folder, 'schema.ts');
    await generateSdk(file);
    const [kept, fresh] = await Promise.all([readFile(sdkTypesFile, 'utf8'), readFile(file, 'utf8')]);
    uphold({
      rule: 'packages/sdk/src/schema.generated.ts is generated from the endpoints.',
      why: 'The web app and integrators compile against it, so it must say what the server does.',
      of: [{ name: 'schema.generated.ts', kept, fresh }],
      breaches,
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}, 30_000);
