import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../words/use-language.js';
import type { Case } from '../../types.js';
import { useForm } from '../form-context.js';
import styles from '../form.module.css';

/** What the assessment of the chosen criterion rests on, where it is written: the claim, the evidence so far, the papers, and which criteria are still open. */
export function CriterionGround({ shown }: { readonly shown: Case }) {
  const { t } = useTranslation('case');
  const { say } = useLanguage();
  const { values, set } = useForm();
  const { criteria, claim, papers } = shown.screen;
  const chosen = criteria.find(({ criterion }) => criterion === Number(values['criterion']));
  const { source, evidence, status } = chosen ?? { source: null, evidence: null, status: 'open' as const };
  const present = papers.filter(({ status }) => status === 'present').map(({ name, title }) => (name === null ? (title ?? '') : say(name)));
  const lines = [
    ...(source === null ? [] : [{ label: t('forms.made.source'), text: source }]),
    ...(evidence === null ? [] : [{ label: t('forms.made.before', { verdict: t(`dossier.verdict.${status}`) }), text: evidence }]),
    ...(claim.report === null ? [] : [{ label: t('forms.made.claim'), text: claim.report }]),
    ...(present.length === 0 ? [] : [{ label: t('dossier.papers'), text: present.join(' · ') }]),
  ];
  return (
    <>
      <fieldset className={styles.chips}>
        <legend>{t('forms.made.progress', { done: criteria.filter(({ status }) => status !== 'open').length, all: criteria.length })}</legend>
        {criteria.map(({ criterion, status }) => (
          <button
            key={criterion}
            type="button"
            data-status={status}
            aria-pressed={criterion === chosen?.criterion}
            onClick={() => set(['criterion'], criterion)}
          >
            {criterion}. {t(`dossier.verdict.${status}`)}
          </button>
        ))}
      </fieldset>
      {lines.length > 0 && (
        <dl className={styles.review}>
          {lines.map(({ label, text }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      )}
    </>
  );
}
