import { isGrpcServiceError } from '@temporalio/client';

/** gRPC: deadline exceeded, resource exhausted, unavailable, cancelled, internal of a broken connection. */
const away: ReadonlySet<number> = new Set([1, 4, 8, 13, 14]);

/** Whether Temporal as a whole is unavailable or overloaded, rather than refusing one case. */
export function isUnavailable(error: unknown): boolean {
  for (let each: unknown = error, depth = 0; each instanceof Error && depth < 5; each = each.cause, depth += 1) {
    if (isGrpcServiceError(each)) return away.has(each.code);
    if (each.name === 'TransportError' || each.message.includes('Failed to connect')) return true;
  }
  return false;
}
