import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { openApiDocument } from './openapi/document.js';
import { offlineApp } from './openapi/offline-app.js';

/** Writes the OpenAPI document to the given file. The console's types are generated from it. */
const file = process.argv[2];
if (file === undefined) throw new Error('usage: openapi-main FILE');
await mkdir(dirname(file), { recursive: true });
await writeFile(file, JSON.stringify(openApiDocument(await offlineApp())));
process.exit(0);
