import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyRequest } from 'fastify';

/** How large a JSON body of a route may be. All of it is checked on the bytes, before anything parses them. */
export interface BodyLimits {
  readonly bytes: number;
  /** Arrays and objects inside each other. */
  readonly depth: number;
  /** Values in all, those inside others too. */
  readonly values: number;
}

/** What a form of one page can hold, with room to spare. */
const usual: BodyLimits = { bytes: 131_072, depth: 12, values: 2000 };

declare module 'fastify' {
  interface FastifyContextConfig {
    bodyLimits?: BodyLimits;
  }
}

/** The route takes bodies of another size than most do. */
export const TakesBody = (limits: Partial<BodyLimits>): MethodDecorator =>
  RouteConfig({ bodyLimits: { ...usual, ...limits } });

export const limitsOf = ({ routeOptions }: FastifyRequest): BodyLimits => routeOptions.config.bodyLimits ?? usual;

/** Gives each route its own limit of bytes. Call it before any route is added. @param uploads the one whose files are measured elsewhere */
export function limitBodies(server: FastifyInstance, uploads: string): void {
  server.addHook('onRoute', (route) => {
    if (route.url !== uploads) route.bodyLimit = (route.config?.bodyLimits ?? usual).bytes;
  });
}
