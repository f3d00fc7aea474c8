import { consultationsOf } from '../model/record.js';
import type { EngineCommand, NominationEvent } from '@vinhdanh/contracts';
import { leave } from '../process/passage.js';
import type { OpenNomination } from '../model/state.js';

/** The result of an act of the engine. It is only called for acts that `owed` lists, so it refuses nothing. */
export function engineAct(state: OpenNomination, command: EngineCommand): readonly NominationEvent[] {
  switch (command.type) {
    case 'recompute-deadline': {
      const { deadline, due, warn50, warn80, calendar } = command;
      const was = state.deadlines.find((known) => known.deadline === deadline)?.due ?? due;
      return [{ type: 'DeadlineRecomputed', facts: { deadline, was, due, warn50, warn80, calendar } }];
    }
    case 'transition-procedure': {
      const { how, to, source: basis, certainty } = command;
      return how === 'move'
        ? [{ type: 'ProcedureRepinned', facts: { from: state.procedure, to, basis, confirmedBy: null, certainty } }]
        : [{ type: 'ProcedureKept', facts: { procedure: state.procedure, against: to, basis, certainty } }];
    }
    case 'note-succession': {
      const { unit, endedOn, successors, revote } = command;
      return [
        { type: 'UnitSuccessionNoted', facts: { unit, endedOn, successors: [...successors], revote: [...revote] } },
      ];
    }
    default:
      return clockAct(state, command);
  }
}

type ClockCommand = Exclude<EngineCommand, { type: 'recompute-deadline' | 'transition-procedure' | 'note-succession' }>;

function clockAct(state: OpenNomination, command: ClockCommand): readonly NominationEvent[] {
  const { deadline } = command;
  switch (command.type) {
    case 'warn':
      return [{ type: 'DeadlineWarned', facts: { deadline, percent: command.percent } }];
    case 'fall-due':
      return [{ type: 'DeadlineFellDue', facts: { deadline } }];
    case 'go-overdue':
      return [
        { type: 'DeadlineWentOverdue', facts: { deadline } },
        {
          type: 'Escalated',
          facts: { deadline, to: 'head', ...(command.unit === undefined ? {} : { unit: command.unit }) },
        },
      ];
    case 'close-posting':
      return [{ type: 'PostingClosed', facts: { deadline } }];
    case 'lapse-consultation': {
      const consultation = Object.values(consultationsOf(state)).find((asked) => asked.deadline === deadline);
      return [{ type: 'ConsultationLapsed', facts: { agency: consultation?.agency ?? '', deadline } }];
    }
    case 'close-publication':
      return [{ type: 'PublicationClosed', facts: { deadline } }];
    case 'return-dossier':
      return leave(state, 'returned', [{ type: 'DossierReturned', facts: { deadline } }]);
  }
}
