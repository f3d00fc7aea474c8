import { type Moment, glossary, stages, type Bilingual, type CaseScreen, type Stage } from '@vinhdanh/contracts';
import type { OpenNomination } from '@vinhdanh/domain';

const place = (stage: Stage): number => stages.indexOf(stage);

/**
 * The six stages and the follow-up, each with its visits: how often the case entered, when it left, and to which stage.
 */
export function rail(state: OpenNomination): CaseScreen['rail'] {
  const { progress, entered, passages } = state;
  const furthest = Math.max(...entered.map(({ stage }) => place(stage)));
  return stages.map((stage) => {
    const visits = entered
      .filter((entry) => entry.stage === stage)
      .map(({ at, version }) => {
        const left = passages.find((passage) => passage.from === stage && passage.version >= version);
        return { enteredAt: at, leftAt: left?.at ?? null, exit: left?.exit ?? null, to: left?.to ?? null };
      });
    const here = progress.stage === stage;
    const stopped = progress.stage === null && progress.from === stage;
    const before = place(stage) < furthest ? 'skipped' : 'ahead';
    return {
      stage,
      label: glossary.stage[stage],
      status: here ? 'current' : stopped ? 'stopped' : visits.length > 0 ? 'done' : before,
      substate: here ? { code: progress.substate, label: glossary.substate[progress.substate] } : null,
      visits,
    };
  });
}

/** Transitions back to an earlier stage. */
export const loops = (state: OpenNomination): CaseScreen['loops'] =>
  state.passages.flatMap(({ from, to, exit, at }) =>
    to !== null && place(to) < place(from) ? [{ from, to, exit, at }] : [],
  );

/** Overlays on the case. */
export function overlays(state: OpenNomination): CaseScreen['overlays'] {
  const band = (kind: CaseScreen['overlays'][number]['kind'], says: Bilingual, since: Moment | null) => ({
    kind,
    says,
    since,
  });
  const { suspension, revocation } = state;
  return [
    ...(suspension === null
      ? []
      : [
          band(
            'suspended',
            { vi: `Tạm dừng theo ${suspension.document}`, en: `Suspended under ${suspension.document}` },
            suspension.since,
          ),
        ]),
    ...(revocation === null
      ? []
      : [
          band(
            'revocation',
            {
              vi: `Đang xem xét hủy bỏ theo ${revocation.document}`,
              en: `Revocation considered under ${revocation.document}`,
            },
            revocation.since,
          ),
        ]),
    ...(state.live
      ? []
      : [
          band(
            'historical',
            { vi: 'Hồ sơ cũ đang nhập, chưa vận hành', en: 'Entered from papers, not released yet' },
            null,
          ),
        ]),
  ];
}
