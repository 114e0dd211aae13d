import { readFile, writeFile } from 'node:fs/promises';
import openapiTypescript, { astToString } from 'openapi-typescript';

/** Turns an OpenAPI document (first argument) into the types of the SDK (second argument). */
const [documentFile, typesFile] = process.argv.slice(2);
if (!documentFile || !typesFile) throw new Error('usage: generate.ts DOCUMENT TYPES');
const document = JSON.parse(await readFile(documentFile, 'utf8')) as Parameters<typeof openapiTypescript>[0];
const types = astToString(await openapiTypescript(document, { alphabetize: true }));
await writeFile(
  typesFile,
  `/** Generated from the OpenAPI document by "npm run generate". Do not edit. */\n\n${types}`,
);
