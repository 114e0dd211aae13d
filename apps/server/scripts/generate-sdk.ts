import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { endpoints } from '#app/modules';
import { openApiDocument } from '#platform/http/openapi';

const root = fileURLToPath(new URL('../../../', import.meta.url));
export const sdkTypesFile = path.join(root, 'packages/sdk/src/schema.generated.ts');

/** Writes the SDK's types for the endpoints as they are now. */
export async function generateSdk(typesFile: string): Promise<void> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'porttask-sdk-'));
  try {
    const document = path.join(folder, 'openapi.json');
    await writeFile(document, JSON.stringify(openApiDocument(endpoints, 'http://127.0.0.1:4400', '1')));
    await promisify(execFile)(process.execPath, [
      path.join(root, 'tools/sdk-generator/generate.ts'),
      document,
      typesFile,
    ]);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await generateSdk(sdkTypesFile);
