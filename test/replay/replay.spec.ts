import { globSync, readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import proto from '@temporalio/proto';
import {
  DefaultLogger,
  Runtime,
  Worker,
  bundleWorkflowCode,
  type WorkflowBundleWithSourceMap,
} from '@temporalio/worker';
import { DeterminismViolationError } from '@temporalio/workflow';
import { stages } from '@vinhdanh/contracts';
import { fanOutType } from '@vinhdanh/workflows/messages';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';

const folder = new URL('./', import.meta.url);
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
  /\.json(?:\.gz)?$/.test(name),
);
const nobodyActs = files.find((name) => name.includes('/nobody-acts')) ?? '';
const read = (file: string): string => {
  const bytes = readFileSync(new URL(file, folder));
  return (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
};
const stories = globSync(fileURLToPath(new URL('../stories/*.story.yaml', import.meta.url))).map((file) =>
  basename(file, '.story.yaml'),
);

describe('workflow code', () => {
  let workflowBundle: WorkflowBundleWithSourceMap;
  beforeAll(async () => {
    const logger = new DefaultLogger('ERROR');
    Runtime.install({ logger, shutdownSignals: [] });
    workflowBundle = await bundleWorkflowCode({
      workflowsPath: fileURLToPath(import.meta.resolve('@vinhdanh/workflows/bundle')),
      logger,
    });
  });

  it.each(files)('workflow code replays %s', async (file) => {
    await Worker.runReplayHistory({ workflowBundle }, historyOf(read(file)), workflowIdOf(file));
  });

  it('recorded histories cover every stage workflow, the fan-out of a change, and fired timers', () => {
    expect(new Set(files.map((file) => /-(\w+)\.json(?:\.gz)?$/.exec(file)?.[1]))).toEqual(
      new Set([...stages, fanOutType]),
    );
    expect(read(nobodyActs)).toContain('EVENT_TYPE_TIMER_FIRED');
  });

  it('recorded histories cover every story, so a new story must be recorded too', () => {
    for (const story of stories)
      expect(
        files.filter((file) => file.includes(`/${story}.`)),
        story,
      ).not.toEqual([]);
  });

  it('workflow code does not replay a history that it would not have made', async () => {
    const other = read(nobodyActs)
      .replace('EVENT_TYPE_TIMER_STARTED', 'EVENT_TYPE_WORKFLOW_PROPERTIES_MODIFIED')
      .replace('timerStartedEventAttributes', 'workflowPropertiesModifiedEventAttributes');
    expect(other).not.toBe(read(nobodyActs));
    await expect(
      Worker.runReplayHistory({ workflowBundle }, historyOf(other), workflowIdOf(nobodyActs)),
    ).rejects.toThrow(DeterminismViolationError);
  });
});

/**
 * The files hold protobuf objects; the SDK's own reader of JSON histories fails if two copies of protobufjs are
 * installed.
 */
const historyOf = (text: string): proto.temporal.api.history.v1.History =>
  proto.temporal.api.history.v1.History.fromObject(z.looseObject({}).parse(JSON.parse(text)));
const workflowIdOf = (file: string): string => `replayed:${file}`;
