import type { INestApplication } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { ApiConfig, readConfig } from '@vinhdanh/contracts';
import { pino } from 'pino';
import { AppModule } from '../app/app-module.js';
import { makePlatform } from '../app/platform.js';

/**
 * The application with all its handlers and without a server or a database: for its OpenAPI document and for checks of
 * handlers.
 */
export async function offlineApp(): Promise<INestApplication> {
  const settings = { DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none', CODEC_KEYS: `none:${'A'.repeat(43)}=` };
  const platform = makePlatform(readConfig(ApiConfig, settings), pino({ level: 'silent' }));
  return NestFactory.create(AppModule.over(platform), new FastifyAdapter(), { logger: false, abortOnError: false });
}
