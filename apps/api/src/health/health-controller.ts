import { Controller, Get, Inject, Res } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { AnswersNoPersonalData } from '../personal-read/declaration.js';
import { z } from 'zod';
import { Metrics } from '../metrics/metrics.js';
import { Public } from '../session/public.js';
import { Pool } from 'pg';
import { type Readiness, ReadinessCheck } from './readiness.js';

const status = z.enum(['ok', 'degraded', 'down']);
const ReadinessView = z.object({ status, parts: z.record(z.string(), z.looseObject({ status, says: z.string() })) });

@ApiTags('health')
@Public()
@AnswersNoPersonalData()
@Controller()
export class HealthController {
  constructor(
    @Inject(ReadinessCheck) private readonly readiness: ReadinessCheck,
    @Inject(Metrics) private readonly metrics: Metrics,
    @Inject(Pool) private readonly pool: Pool,
  ) {}

  @Get('health/live')
  @ApiOperation({ summary: 'The process runs' })
  @ApiResponse({ status: 200, description: 'It does', standardSchema: z.object({ status: z.literal('ok') }) })
  live(): { status: 'ok' } {
    return { status: 'ok' };
  }

  @Get('health/ready')
  @ApiOperation({ summary: 'PostgreSQL, Temporal, worker, projection lag, workflow lag, hold on effects' })
  @ApiResponse({
    status: 200,
    description: 'ok, or degraded: commands work, some part is unavailable or behind',
    standardSchema: ReadinessView,
  })
  @ApiResponse({ status: 503, description: 'PostgreSQL is unavailable: nothing works', standardSchema: ReadinessView })
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<Readiness> {
    const answer = await this.readiness.look();
    void reply.status(answer.status === 'down' ? 503 : 200).header('cache-control', 'no-store');
    return answer;
  }

  @Get('metrics')
  @ApiOperation({ summary: 'Prometheus metrics' })
  @ApiResponse({ status: 200, description: 'text/plain, in the exposition format of Prometheus' })
  async scrape(@Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    const { parts } = await this.readiness.look();
    const number = (value: unknown): number => (typeof value === 'number' ? value : Number.NaN);
    const up = (part: { readonly status: string }): number => (part.status === 'down' ? 0 : 1);
    const behind = parts.projections['behind'];
    const worst =
      typeof behind === 'object' && behind !== null ? Math.max(0, ...Object.values(behind).map(number)) : Number.NaN;
    void reply.header('content-type', 'text/plain; version=0.0.4; charset=utf-8');
    return this.metrics.text({
      vinhdanh_postgresql_up: ['PostgreSQL answers', up(parts.postgresql)],
      vinhdanh_temporal_up: ['Temporal answers', up(parts.temporal)],
      vinhdanh_worker_up: ['A worker polls', up(parts.worker)],
      vinhdanh_log_pending_events: ['Committed events that are not yet numbered', number(parts.projections['pending'])],
      vinhdanh_projection_lag_events: ['Events that the slowest read model lacks', worst],
      vinhdanh_workflows_behind: [
        'Cases whose workflow has not seen their last event',
        number(parts.workflows['behind']),
      ],
      vinhdanh_workflows_stuck: ['Cases whose workflow is stuck', number(parts.workflows['stuck'])],
      vinhdanh_effects_held: ['Restarts after which effects wait to be confirmed', number(parts.effects['held'])],
      vinhdanh_pool_connections: ['Connections to PostgreSQL', this.pool.totalCount],
      vinhdanh_pool_waiting: ['Requests waiting for a connection', this.pool.waitingCount],
    });
  }
}
