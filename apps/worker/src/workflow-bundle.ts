import { fileURLToPath } from 'node:url';
import { bundleWorkflowCode, type Logger, type WorkflowBundleWithSourceMap } from '@temporalio/worker';
import { failureConverterPath } from './failure-converter-path.js';

/**
 * The SDK takes a mapped stack trace at every promise of workflow code, to answer the query `__stack_trace`; that costs
 * more than everything else in the thread. Within the sandbox no frames are taken; errors of workflow code still have
 * their name, and their stage is in the workflow's details.
 */
const noFrames = 'Error.stackTraceLimit = 0;';

/** Bundles the built workflow types (from `dist`; under test, from their source). Takes about two seconds. */
export async function workflowBundle(logger: Logger): Promise<WorkflowBundleWithSourceMap> {
  const workflowsPath = fileURLToPath(import.meta.resolve('@vinhdanh/workflows/bundle'));
  const bundle = await bundleWorkflowCode({ workflowsPath, failureConverterPath, logger });
  return { ...bundle, code: noFrames + bundle.code };
}
