import { DefaultFailureConverter } from '@temporalio/common';

/**
 * Puts message and stack of every failure into a payload, which the codec encrypts; reads both kinds. The SDK loads
 * this module by its path, also into the workflow sandbox.
 */
export const failureConverter = new DefaultFailureConverter({ encodeCommonAttributes: true });
