import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { ApiConfig, readConfig } from '@vinhdanh/contracts';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { pino } from 'pino';
import { AppModule } from './app/app-module.js';
import { makePlatform } from './app/platform.js';
import { openApiDocument } from './openapi/document.js';

/** Writes the OpenAPI document to the file named, without a server: types of the console are made from it. */
const file = process.argv[2];
if (file === undefined) throw new Error('usage: openapi-main FILE');
const platform = makePlatform(
  readConfig(ApiConfig, { DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none', CODEC_KEYS: `none:${'A'.repeat(43)}=` }),
  pino({ level: 'silent' }),
);
const app = await NestFactory.create(AppModule.over(platform), new FastifyAdapter(), {
  logger: false,
  abortOnError: false,
});
await mkdir(dirname(file), { recursive: true });
await writeFile(file, JSON.stringify(openApiDocument(app)));
process.exit(0);
