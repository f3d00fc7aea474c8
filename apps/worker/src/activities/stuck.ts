import { BlockedCaseError } from '@vinhdanh/casework';
import { UnexpectedEventError } from '@vinhdanh/domain';

/** Whether no retry can help the case: it is stuck until somebody repairs it. */
export const isStuck = (error: unknown): error is BlockedCaseError | UnexpectedEventError =>
  error instanceof BlockedCaseError || error instanceof UnexpectedEventError;
