import { Radio } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { sourceWords } from '../../../words/source.js';
import { useLanguage } from '../../../words/use-language.js';
import type { Case } from '../../types.js';
import { useForm } from '../form-context.js';
import { NamedFacts } from '../named-facts.js';
import styles from '../form.module.css';

/**
 * Choice of the criterion to assess, among assessed and open ones, with the basis of its assessment: the claim, the
 * evidence so far, the papers.
 */
export function CriterionInput({ shown }: { readonly shown: Case }) {
  const { t } = useTranslation('case');
  const { say } = useLanguage();
  const { values, set, faults, idOf } = useForm();
  const { criteria, claim, papers } = shown.screen;
  const chosen = criteria.find(({ criterion }) => criterion === Number(values['criterion']));
  const { source, evidence, status } = chosen ?? { source: null, evidence: null, status: 'open' as const };
  const present = papers
    .filter(({ status }) => status === 'present')
    .map(({ name, title }) => (name === null ? (title ?? '') : say(name)));
  const lines = [
    ...(source === null ? [] : [{ label: t('forms.made.source'), text: sourceWords(source) }]),
    ...(evidence === null
      ? []
      : [{ label: t('forms.made.before', { verdict: t(`dossier.verdict.${status}`) }), text: evidence }]),
    ...(claim.report === null ? [] : [{ label: t('forms.made.claim'), text: claim.report }]),
    ...(present.length === 0 ? [] : [{ label: t('dossier.papers'), text: present.join(' · ') }]),
  ];
  return (
    <>
      <Radio.Group
        id={idOf('criterion')}
        label={t('dossier.criterion')}
        description={t('forms.made.progress', {
          done: criteria.filter((line) => line.status !== 'open').length,
          all: criteria.length,
        })}
        error={faults.get('criterion')}
        value={chosen === undefined ? '' : String(chosen.criterion)}
        onChange={(criterion) => set(['criterion'], Number(criterion))}
      >
        <div className={styles.radios}>
          {criteria.map((line) => (
            <Radio
              key={line.criterion}
              value={String(line.criterion)}
              label={line.text === null ? t('forms.made.numbered', { number: line.criterion }) : say(line.text)}
              description={
                `${t('forms.made.numbered', { number: line.criterion })} · ` + t(`dossier.verdict.${line.status}`)
              }
            />
          ))}
        </div>
      </Radio.Group>
      {lines.length > 0 && <NamedFacts lines={lines} />}
    </>
  );
}
