import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyRequest } from 'fastify';

/** The largest JSON body of a route. All limits are checked on the bytes, before parsing. */
export interface BodyLimits {
  readonly bytes: number;
  /** Depth of nested arrays and objects. */
  readonly depth: number;
  /** Total number of values, including nested ones. */
  readonly values: number;
}

/** What a form of one page can hold, with a margin. */
const usual: BodyLimits = { bytes: 131_072, depth: 12, values: 2000 };

declare module 'fastify' {
  interface FastifyContextConfig {
    bodyLimits?: BodyLimits;
  }
}

/** The route accepts bodies of another size than most routes. */
export const TakesBody = (limits: Partial<BodyLimits>): MethodDecorator =>
  RouteConfig({ bodyLimits: { ...usual, ...limits } });

export const limitsOf = ({ routeOptions }: FastifyRequest): BodyLimits => routeOptions.config.bodyLimits ?? usual;

/**
 * Gives each route its own byte limit. Call it before any route is added.
 * @param uploads the route whose files are measured elsewhere
 */
export function limitBodies(server: FastifyInstance, uploads: string): void {
  server.addHook('onRoute', (route) => {
    if (route.url !== uploads) route.bodyLimit = (route.config?.bodyLimits ?? usual).bytes;
  });
}
