import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../words/use-language.js';
import { wordsOf } from '../../labels/labels.js';
import { useNames } from '../../names/names.js';
import type { Case } from '../../types.js';
import { NamedFacts } from '../named-facts.js';

/** The basis of a decision, shown where it is taken. */
export function DecisionGround({ shown }: { readonly shown: Case }) {
  const { t } = useTranslation('case');
  const { say } = useLanguage();
  const names = useNames();
  const { papers, criteria, boards, consultations, claim } = shown.screen;
  const asked = papers.filter(({ required }) => required);
  const lines = [
    {
      label: t('forms.made.decision'),
      text: `${shown.subject.name ?? t('head.noName')}, ${say(wordsOf('award', shown.award))}`,
    },
    {
      label: t('dossier.papers'),
      text: `${asked.filter(({ status }) => status === 'present').length}/${asked.length}`,
    },
    {
      label: t('dossier.criteria'),
      text: t('forms.made.metOf', {
        met: criteria.filter(({ status }) => status === 'met').length,
        all: criteria.length,
      }),
    },
    ...boards.flatMap(({ council, result }) =>
      result === null ? [] : [{ label: say(wordsOf('council', council)), text: result.sentence }],
    ),
    ...consultations.map(({ agency, status, objection }) => ({
      label: names.unit(agency),
      text:
        status === 'replied'
          ? t(objection === true ? 'consultations.objects' : 'consultations.agrees')
          : say(wordsOf('consultationStatus', status)),
    })),
    ...(claim.conclusion === null ? [] : [{ label: t('forms.made.conclusion'), text: claim.conclusion }]),
  ];
  return <NamedFacts lines={lines} />;
}
