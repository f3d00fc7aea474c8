import { Button } from '@mantine/core';
import { IconChevronDown, IconLock } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../words/use-language.js';
import { knownWords } from '../labels/labels.js';
import { useNames } from '../names/names.js';
import { ownerOf } from '../names/owner.js';
import type { Action, AllowedAction, BlockedAction, Case } from '../types.js';
import { arrange } from './arrange.js';
import styles from './next-panel.module.css';

/** More acts ahead than this are collapsed, so that they do not hide the possible ones. */
const fewAhead = 4;

const isStep = (name: string): boolean => knownWords('ask', name) !== null;

interface NextPanelProps {
  readonly shown: Case;
  readonly actions: readonly Action[];
  /** The page shows the past, in which nothing can be done. */
  readonly readOnly: boolean;
  /** Actions with a draft. */
  readonly drafts: readonly string[];
  /** Explanation if nothing can be done; null: the owner of the next step is named. */
  readonly none?: string | null;
  readonly open: (action: string) => void;
  readonly goTo: (link: BlockedAction['links'][number]) => void;
}

/** The next act, other possible acts, and blocked acts with their reasons. */
export function NextPanel({ shown, actions, readOnly, drafts, none = null, open, goTo }: NextPanelProps) {
  const { t } = useTranslation('case');
  const { say } = useLanguage();
  const names = useNames();
  const {
    primary,
    others,
    seldom,
    blocked: held,
    soon,
    later: further,
  } = useMemo(() => arrange(actions, shown, isStep), [actions, shown]);
  // For a person without a possible act, the few blocked acts of this stage are open, because they will ask why.
  const asking = primary === null && !readOnly && soon.length <= fewAhead;
  const blocked = asking ? [...held, ...soon] : held;
  const later = asking ? further : [...soon, ...further];
  const { standing } = shown.screen;
  const button = (action: AllowedAction, filled: boolean) => (
    <Button
      key={action.name}
      fullWidth
      variant={filled ? 'filled' : 'default'}
      disabled={readOnly}
      onClick={() => open(action.name)}
      className={styles.button ?? ''}
    >
      {say(action.label)}
      {drafts.includes(action.name) && <span className={styles.draft}>{t('actions.draft')}</span>}
    </Button>
  );
  return (
    <>
      <section className={styles.panel} aria-labelledby="case-next">
        <h2 id="case-next">{readOnly ? t('actions.possible') : t('actions.next')}</h2>
        {primary === null && (none === null || others.length === 0) && (
          <p className={styles.none}>
            {none !== null
              ? none
              : standing.role === null
                ? t('actions.resting')
                : t('actions.waitsFor', { owner: ownerOf(standing, names, say) })}
          </p>
        )}
        <div className={styles.acts}>
          {primary !== null && button(primary, true)}
          {others.map((action) => button(action, false))}
        </div>
        {seldom.length > 0 && (
          <details className={styles.more}>
            <summary>
              <IconChevronDown size={14} aria-hidden="true" />
              {t('actions.seldom', { count: seldom.length })}
            </summary>
            <div className={styles.acts}>{seldom.map((action) => button(action, false))}</div>
          </details>
        )}
      </section>
      {blocked.length + later.length > 0 && (
        <section className={styles.panel} aria-labelledby="case-blocked">
          <h2 id="case-blocked">{t('actions.blocked')}</h2>
          {blocked.map((action) => (
            <Blocked key={action.name} action={action} goTo={goTo} />
          ))}
          {later.length > 0 && (
            <details className={styles.more}>
              <summary>
                <IconChevronDown size={14} aria-hidden="true" />
                {t('actions.later', { count: later.length })}
              </summary>
              {later.map((action) => (
                <Blocked key={action.name} action={action} goTo={goTo} />
              ))}
            </details>
          )}
        </section>
      )}
    </>
  );
}

function Blocked({ action, goTo }: { readonly action: BlockedAction; readonly goTo: NextPanelProps['goTo'] }) {
  const { t } = useTranslation('case');
  const { say } = useLanguage();
  const { label, guard, says, remedy, links } = action;
  return (
    <div className={styles.no}>
      <b>
        <IconLock size={14} aria-hidden="true" /> {say(label)}
      </b>
      <p>{guard === 'wrong-stage' || guard === 'wrong-step' ? say(remedy) : say(says)}</p>
      {guard !== 'wrong-stage' && guard !== 'wrong-step' && <p className={styles.remedy}>{say(remedy)}</p>}
      {links.length > 0 && (
        <p>
          {[...new Map(links.map((link) => [`${link.tab} ${link.caseId ?? ''}`, link])).values()].map((link) => (
            <button
              key={`${link.tab}${link.anchor ?? ''}${link.caseId ?? ''}`}
              type="button"
              className={styles.link}
              onClick={() => goTo(link)}
            >
              {link.caseId === null ? t(`actions.goTo.${link.tab}`) : t('actions.goTo.case')}
            </button>
          ))}
        </p>
      )}
    </div>
  );
}
