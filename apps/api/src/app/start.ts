import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import fastifyCookie from '@fastify/cookie';
import fastifyMultipart from '@fastify/multipart';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { ConfigError, type ApiConfig } from '@vinhdanh/contracts';
import { ensureProjections, projections } from '@vinhdanh/projections';
import { LogController, type FastifyInstance } from 'fastify';
import type { Pool } from 'pg';
import type { Logger } from 'pino';
import type { Metrics } from '../metrics/metrics.js';
import { serveConsole } from '../console/serve-console.js';
import { openApiDocument } from '../openapi/document.js';
import { problem } from '../problem/problem-error.js';
import { answerOnWire, answerUnrouted } from '../problem/wire-problem.js';
import { isLoopback } from '../session/session.js';
import { endSlowBodies, mostForRequest, mostForUpload, uploadRoute } from './body-deadline.js';
import { sendSafeHeaders } from './answer-headers.js';
import { AppModule } from './app-module.js';
import { limitBodies } from './body-limits.js';
import { Connections } from './connections.js';
import { readJsonAlone } from './json-body.js';
import { knownHosts, refuseForeignHosts } from './known-hosts.js';
import { NestLog } from './nest-log.js';
import { makePlatform, type Platform } from './platform.js';

/** Time that running requests have to end when the API closes, machine ms. */
const lastWords = 10_000;

export interface RunningApi {
  readonly url: string;
  /** Lets running requests end, then closes every connection. */
  close(): Promise<void>;
}

/** Starts the API. @throws ConfigError when demo accounts would be reachable from other machines */
export async function startApi(config: ApiConfig, logger: Logger): Promise<RunningApi> {
  if (config.DEMO_ACCOUNTS && !isLoopback(config.API_HOST)) {
    throw new ConfigError(
      `DEMO_ACCOUNTS=true chỉ dùng khi API_HOST là loopback, nhưng API_HOST=${config.API_HOST}. ` +
        'Đặt API_HOST=127.0.0.1 hoặc DEMO_ACCOUNTS=false.\n' +
        `DEMO_ACCOUNTS=true requires a loopback API_HOST, but API_HOST=${config.API_HOST}. ` +
        'Set API_HOST=127.0.0.1 or DEMO_ACCOUNTS=false.',
    );
  }
  const platform = makePlatform(config, logger);
  try {
    const { app, connections } = await serve(platform);
    return {
      url: (await app.getUrl()).replace('[::1]', 'localhost'),
      close: async () => {
        await app.close().finally(connections.drain(lastWords));
        await platform.close();
      },
    };
  } catch (error) {
    await platform.close();
    throw error;
  }
}

async function serve(platform: Platform): Promise<{ app: NestFastifyApplication; connections: Connections }> {
  const { config, logger } = platform;
  const adapter = new FastifyAdapter({
    loggerInstance: logger,
    logController: new LogController({ disableRequestLogging: true }),
    requestTimeout: mostForUpload,
    // a request without a host is answered like one with a foreign host
    http: { headersTimeout: mostForRequest, connectionsCheckingInterval: 5_000, requireHostHeader: false },
    clientErrorHandler: answerOnWire,
    frameworkErrors: answerUnrouted,
    genReqId: () => randomUUID(),
    // without it, any client could choose the address under which its sign-ins are counted
    trustProxy: [...config.TRUST_PROXY],
    routerOptions: { maxParamLength: 200 },
  });
  limitBodies(adapter.getInstance<FastifyInstance>(), uploadRoute);
  readJsonAlone(adapter.getInstance<FastifyInstance>());
  const connections = new Connections(adapter.getInstance<FastifyInstance>().server);
  observe(adapter.getInstance<FastifyInstance>(), platform.metrics);
  sendSafeHeaders(adapter.getInstance<FastifyInstance>(), config);
  refuseForeignHosts(adapter.getInstance<FastifyInstance>(), knownHosts(config));
  endSlowBodies(adapter.getInstance<FastifyInstance>());
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.over(platform), adapter, {
    logger: new NestLog(logger),
    abortOnError: false,
    bodyParser: false,
  });
  await app.register(fastifyCookie);
  await app.register(fastifyMultipart, { throwFileSizeLimit: false });
  let document: string | null = null;
  adapter.getInstance<FastifyInstance>().get('/api/openapi.json', async (_, reply) => {
    document ??= JSON.stringify(openApiDocument(app));
    return reply.header('content-type', 'application/json; charset=utf-8').send(document);
  });
  if (config.CONSOLE_FOLDER !== undefined)
    await serveConsole(adapter.getInstance<FastifyInstance>(), config.CONSOLE_FOLDER);
  try {
    await app.listen(config.API_PORT, config.API_HOST);
  } catch (error) {
    await app.close();
    throw error;
  }
  void readModels(platform.pool, logger);
  return { app, connections };
}

/** Lists must work before any projector has run; retried while the database is unavailable. */
async function readModels(pool: Pool, logger: Logger): Promise<void> {
  for (let pause = 200; !pool.ending; pause = Math.min(pause * 2, 10_000)) {
    try {
      await ensureProjections(pool, projections);
      return;
    } catch (error) {
      logger.warn({ err: error }, 'read models could not be prepared; trying again');
      await sleep(pause, undefined, { ref: false });
    }
  }
}

/** One log line and one measurement per request: ids only, never names, texts, addresses or cookies. */
function observe(server: FastifyInstance, metrics: Metrics): void {
  server.decorateRequest('session', null);
  server.decorateRequest('problemCode', null);
  server.decorateRequest('commandId', null);
  server.decorateRequest('caseId', null);
  server.addHook('onRequest', (request, reply, done) => {
    void reply.header('x-request-id', request.id);
    done();
  });
  server.addHook('onRequest', async (request) => {
    // a form on a foreign page can send these media types without a preflight request; only files use them, behind the
    // session guard
    const isForm = (request.headers['content-type'] ?? '').toLowerCase().trimStart().startsWith('multipart/');
    if (isForm && request.routeOptions.url !== uploadRoute) throw problem('unsupported-media-type');
  });
  server.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url ?? 'unrouted';
    metrics.request(request.method, route, reply.statusCode, reply.elapsedTime / 1000);
    const { problemCode: code, commandId: command, caseId } = request;
    const line = {
      method: request.method,
      route,
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime * 10) / 10,
      account: request.session?.account,
      case: caseId,
      command,
      code,
    };
    const quiet = route.startsWith('/health') || route === '/metrics';
    request.log[quiet ? 'debug' : 'info'](
      Object.fromEntries(Object.entries(line).filter(([, value]) => value !== null && value !== undefined)),
      'request',
    );
    done();
  });
}
