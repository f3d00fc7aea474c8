import { fileURLToPath } from 'node:url';
import { bundleWorkflowCode, type Logger, type WorkflowBundleWithSourceMap } from '@temporalio/worker';

/** Bundles the workflow types as they were built (from `dist`; under test, from their source). Takes about two seconds. */
export async function workflowBundle(logger: Logger): Promise<WorkflowBundleWithSourceMap> {
  const workflowsPath = fileURLToPath(import.meta.resolve('@vinhdanh/workflows/nomination'));
  return await bundleWorkflowCode({ workflowsPath, logger });
}
