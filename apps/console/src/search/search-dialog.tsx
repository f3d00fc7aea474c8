/* oxlint-disable jsx-a11y/prefer-tag-over-role -- no tag fits a list of options under a field that keeps the focus */
import { Modal } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useEffect, useId, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { api, bodyOf } from '../api/client.js';
import { useFocusBack } from '../look/focus-back.js';
import { ProblemNote } from '../look/problem-note.js';
import { useActing } from '../session/acting.js';
import { useFindings, type Finding } from './findings.js';
import { usePageActions } from './page-actions.js';
import { takeEarly } from './search-open.js';
import styles from './search-dialog.module.css';

/** Pause in typing after which the search starts, ms. */
const rest = 180;

/** Search over everything: pages and actions at once, the API's results while typing. */
export function SearchDialog({ close }: { readonly close: () => void }) {
  useFocusBack();
  const { t } = useTranslation('search');
  const router = useRouter();
  const acting = useActing();
  const list = useId();
  const [typed, setTyped] = useState('');
  const looked = useRested(typed.trim());
  const register = acting?.register.id ?? '';
  const answer = useQuery({
    queryKey: ['search', register, looked],
    queryFn: () => bodyOf(api.GET('/api/search', { params: { query: { register, q: looked } } })),
    enabled: looked !== '' && register !== '',
    placeholderData: keepPreviousData,
    staleTime: 15_000,
  });
  const actions = usePageActions(typed);
  const found = useFindings(looked === '' ? undefined : answer.data, register);
  const groups = [{ key: 'pages' as const, items: actions }, ...found].filter(({ items }) => items.length > 0);
  const all = groups.flatMap(({ items }) => items);
  const [at, setAt] = useState(0);
  const present = Math.min(at, all.length - 1);
  const optionId = (index: number): string => `${list}-${index}`;
  useEffect(() => {
    document.getElementById(`${list}-${present}`)?.scrollIntoView({ block: 'nearest' });
  }, [list, present]);
  const choose = (finding: Finding | undefined): void => {
    if (finding === undefined) return;
    close();
    if ('deed' in finding) finding.deed();
    else router.history.push(finding.to);
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown') setAt(all.length === 0 ? 0 : (present + 1) % all.length);
    else if (event.key === 'ArrowUp') setAt(all.length === 0 ? 0 : (present - 1 + all.length) % all.length);
    else if (event.key === 'Enter') choose(all[present]);
    else return;
    event.preventDefault();
  };
  const waits = looked !== typed.trim() || (answer.isFetching && looked !== '');
  let index = -1;
  return (
    <Modal opened onClose={close} withCloseButton={false} size={680} padding={0} yOffset="8vh" aria-label={t('title')}>
      <label className={styles.field}>
        <IconSearch size={19} aria-hidden="true" />
        <input
          data-autofocus
          role="combobox"
          aria-expanded={all.length > 0}
          aria-controls={list}
          aria-activedescendant={all.length === 0 ? undefined : optionId(present)}
          aria-autocomplete="list"
          aria-label={t('title')}
          placeholder={t('placeholder')}
          autoComplete="off"
          spellCheck={false}
          maxLength={200}
          value={typed}
          onFocus={() => {
            const early = takeEarly();
            if (early !== '') setTyped(early);
          }}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            setAt(0);
          }}
          onKeyDown={onKey}
        />
      </label>
      <output className="unseen">{waits ? t('searching') : t('found', { count: all.length })}</output>
      <div className={styles.results}>
        <ProblemNote error={answer.error} />
        <div id={list} role="listbox" aria-label={t('title')}>
          {groups.map(({ key, items }) => (
            <div key={key} role="group" aria-label={t(`groups.${key}`)}>
              <div className={styles.group} aria-hidden="true">
                {t(`groups.${key}`)}
              </div>
              {items.map((finding) => {
                index += 1;
                const here = index;
                return (
                  // Keys come through the field, which names the chosen option.
                  <div
                    key={finding.id}
                    id={optionId(here)}
                    role="option"
                    tabIndex={-1}
                    aria-selected={here === present}
                    className={styles.option}
                    onPointerMove={() => setAt(here)}
                    onClick={() => choose(finding)}
                    onKeyDown={onKey}
                  >
                    <finding.icon size={17} stroke={1.6} aria-hidden="true" />
                    <span className={styles.label}>{finding.label}</span>
                    {finding.note !== undefined && <span className={styles.note}>{finding.note}</span>}
                  </div>
                );
              })}
            </div>
          ))}
        </div>
        {looked !== '' && !waits && !answer.isError && found.every(({ items }) => items.length === 0) && (
          <p className={styles.nothing}>
            {t('nothing', { typed: looked })} <span className="muted">{t('nothingNext')}</span>
          </p>
        )}
      </div>
      <p className={styles.foot}>
        <span>
          <kbd>↑</kbd> <kbd>↓</kbd> {t('move')}
        </span>
        <span>
          <kbd>Enter</kbd> {t('open')}
        </span>
        <span>
          <kbd>Esc</kbd> {t('close')}
        </span>
        <span className={styles.hint}>{t('hint')}</span>
      </p>
    </Modal>
  );
}

function useRested(text: string): string {
  const [rested, setRested] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setRested(text), rest);
    return () => clearTimeout(timer);
  }, [text]);
  return rested;
}
