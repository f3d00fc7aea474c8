import type { OwedEffect } from '@vinhdanh/contracts';
import type { OpenNomination } from '../model/state.js';

/** Effects that the case's live events owe, each with a stable key. Stream `effects:{case}` records those performed. */
export function effectsOwed(state: OpenNomination): readonly OwedEffect[] {
  return state.effects.flatMap(({ event, type, detail, to }): readonly OwedEffect[] => {
    const notice = (role: string): OwedEffect => ({
      key: `${event}.notice`,
      kind: 'notice',
      event,
      to: { role, unit: to.unit },
      text: detail === type ? type : `${type}:${detail}`,
    });
    switch (type) {
      case 'NomineeNotified':
        return [
          notice('unit-officer'),
          { key: `${event}.mail`, kind: 'mail', event, to: { role: 'nominee', unit: to.unit }, text: type },
        ];
      case 'SupplementRequested':
      case 'DossierReturned':
      case 'DuplicateTakenIn':
      case 'DuplicateWoken':
        return [notice('unit-officer')];
      case 'NominationDeclined':
        return [notice('referrer')];
      case 'CaseTerminated':
      case 'RejectedWithNotice':
        return [notice('unit-head'), { ...notice('referrer'), key: `${event}.notice-referrer` }];
      case 'ConsultationLapsed':
        return [notice('appraiser')];
      case 'Escalated':
        return [notice(to.role ?? 'unit-head')];
      case 'DeadlineWarned':
        return [notice(to.role ?? 'unit-officer')];
      default:
        return [];
    }
  });
}
