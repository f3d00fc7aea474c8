import { IconBuilding, IconCertificate, IconFolder, IconUser, IconUserStar, type Icon } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { paths } from '../api/schema.gen.js';
import { casePath } from '../app/places.js';
import { showDay } from '../words/dates.js';
import { useTerms, useUnitName } from '../words/use-codes.js';

type Answer = paths['/api/search']['get']['responses']['200']['content']['application/json'];

interface Shown {
  readonly id: string;
  readonly icon: Icon;
  readonly label: string;
  readonly note?: string | undefined;
}
/** A result: an address to open, or an action to run. */
export type Finding = (Shown & { readonly to: string }) | (Shown & { readonly deed: () => void });

export interface FindingGroup {
  readonly key: 'cases' | 'subjects' | 'people' | 'units' | 'decisions';
  readonly items: readonly Finding[];
}

/** The API's results by kind, in words, each with its address. */
export function useFindings(answer: Answer | undefined, register: string): readonly FindingGroup[] {
  const { t } = useTranslation('search');
  const { t: inList } = useTranslation('list');
  const { term, award } = useTerms();
  const unit = useUnitName(register);
  if (answer === undefined) return [];
  const erased = inList('nameErased');
  const query = (text: string): string => encodeURIComponent(text);
  return [
    {
      key: 'cases',
      items: answer.cases.map((one) => ({
        id: `case ${one.caseId}`,
        icon: IconFolder,
        label: `${one.caseNumber} · ${one.subjectName ?? erased}`,
        note: [
          award(one.award),
          one.stage === null ? term('rest', one.state) : term('stage', one.stage),
          unit(one.unit),
        ].join(' · '),
        to: casePath(one.caseId),
      })),
    },
    {
      key: 'subjects',
      items: answer.subjects.map((one) => {
        const [first, ...others] = one.cases;
        const only = others.length === 0 ? first : undefined;
        return {
          id: `subject ${one.subjectId}`,
          icon: IconUserStar,
          label: one.name,
          note: `${term('subjectKind', one.kind)} · ${only?.caseNumber ?? t('cases', { count: one.cases.length })}`,
          to: only === undefined ? `/cases?q=${query(one.name)}` : casePath(only.caseId),
        };
      }),
    },
    {
      key: 'people',
      items: answer.people.map((one) => ({
        id: `person ${one.person}`,
        icon: IconUser,
        label: one.name,
        note: t('person'),
        to: `/work?scope=all&assignee=${query(one.person)}`,
      })),
    },
    {
      key: 'units',
      items: answer.units.map((one) => ({
        id: `unit ${one.code}`,
        icon: IconBuilding,
        label: one.name,
        note: one.validTo === null ? t('unit') : t('closedUnit', { day: showDay(one.validTo) }),
        to: `/cases?unit=${query(one.code)}`,
      })),
    },
    {
      key: 'decisions',
      items: answer.decisions.map((one) => ({
        id: `decision ${one.number} ${one.caseId}`,
        icon: IconCertificate,
        label: one.number,
        note: `${one.subjectName ?? erased} · ${one.caseNumber} · ${showDay(one.signedAt)}`,
        to: casePath(one.caseId),
      })),
    },
  ];
}
