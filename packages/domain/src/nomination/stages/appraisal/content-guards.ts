import { appraisalOf } from '../../model/record.js';
import { guard } from '../../process/definition.js';
import { refuse } from '../../process/rejection.js';

/** The content was assessed before the council or the conclusion. */
export const contentAssessed = guard('content-not-assessed', (state) => {
  if (appraisalOf(state)?.contentAssessed === true) return null;
  return refuse('content-not-assessed', {});
});
