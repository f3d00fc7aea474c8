import { readFile } from 'node:fs/promises';
import { dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleWorkflowCode, type Logger, type WorkflowBundleWithSourceMap } from '@temporalio/worker';
import { failureConverterPath } from './failure-converter-path.js';
import { digestOf, kept, sourcesIn } from './kept-bundle.js';

/**
 * The SDK takes a mapped stack trace at every promise that workflow code makes, to answer the query `__stack_trace`;
 * that costs more than all else the thread does. Within the sandbox no frames are taken; errors of workflow code still
 * name themselves, and their stage is in the workflow's details.
 */
const noFrames = 'Error.stackTraceLimit = 0;';

/**
 * Bundles the built workflow types (from `dist`; under test, from their source). This takes about two seconds of
 * processor time, so the bundle is cached beside the installed packages until workflows, contracts or SDK change; the
 * import rules allow workflows nothing else.
 */
export async function workflowBundle(logger: Logger): Promise<WorkflowBundleWithSourceMap> {
  const workflowsPath = fileURLToPath(import.meta.resolve('@vinhdanh/workflows/bundle'));
  const sdk = fileURLToPath(import.meta.resolve('@temporalio/worker/package.json'));
  const extension = extname(workflowsPath);
  const contracts = fileURLToPath(import.meta.resolve('@vinhdanh/contracts'));
  const sources = (
    await Promise.all([workflowsPath, contracts].map((main) => sourcesIn(dirname(main), extension)))
  ).flat();
  const digest = await digestOf([...sources, failureConverterPath], noFrames + (await readFile(sdk, 'utf8')));
  const folder = join(dirname(sdk), '..', '..', '.cache', 'vinh-danh');
  const code = await kept(folder, `workflows${extension}`, digest, async () => {
    const bundle = await bundleWorkflowCode({ workflowsPath, failureConverterPath, logger });
    return noFrames + bundle.code;
  });
  // source maps are inline; the SDK keeps the field for older callers
  return { code, sourceMap: '' };
}
