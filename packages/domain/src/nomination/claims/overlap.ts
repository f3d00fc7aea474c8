import { all, type Definitions } from '../process/definition.js';
import { accept } from '../process/rejection.js';
import { someOverlap, unadmitted } from './overlap-guards.js';

/** The appraiser records why awards for an overlapping period are for another deed; the Chairman sees it. */
export const overlap: Definitions<'admit-overlap'> = {
  'admit-overlap': {
    during: [all('recognition'), all('appraisal'), all('submission')],
    roles: ['appraiser'],
    scope: 'province',
    guards: [someOverlap],
    outcome: (state, { reason }, context) =>
      accept([
        {
          type: 'OverlapAdmitted',
          facts: {
            honours: unadmitted(state, context).map((honour) => ({
              case: honour.case,
              decisionNumber: honour.decisionNumber,
              award: honour.award,
            })),
          },
          personal: { narrative: { reason } },
        },
      ]),
  },
};
