import { Checkbox, NativeSelect, Radio, Select, Stack, Switch, Textarea, TextInput } from '@mantine/core';
import { byWords } from '../look/by-words.js';
import { useQuery } from '@tanstack/react-query';
import { useDeferredValue } from 'react';
import { useTranslation } from 'react-i18next';
import { DayInput } from '../case/forms/day-input.js';
import { Loaded } from '../look/area/loaded.js';
import { valuesIn } from '../words/terms.js';
import { unitsQuery } from '../words/units.js';
import { fieldsQuery } from '../words/fields.js';
import { useTerms } from '../words/use-codes.js';
import { useLanguage } from '../words/use-language.js';
import { ReferralDraft, type Missing } from './referral-draft.js';
import { alikeQuery } from './queries.js';
import { SharedInput } from './shared-input.js';
import styles from './refer.module.css';

export interface QuestionProps {
  readonly register: string;
  /** The register's business day. */
  readonly today: string;
  readonly draft: ReferralDraft;
  readonly change: (next: Partial<ReferralDraft>) => void;
  /** The error beside a field; null: none. */
  readonly errorOf: (field: Missing) => string | null;
}

const kinds = ['individual', 'collective', 'household'] as const;

export function WhoQuestion({ register, draft, change, errorOf }: QuestionProps) {
  const { t } = useTranslation('refer');
  const { term } = useTerms();
  const { kind } = draft;
  return (
    <>
      <Radio.Group
        label={t('form.kind')}
        value={kind}
        onChange={(value) => change({ kind: kinds.find((one) => one === value) ?? 'individual', subject: null })}
      >
        <Stack gap={8} mt={6}>
          {kinds.map((one) => (
            <Radio key={one} value={one} label={term('subjectKind', one)} />
          ))}
        </Stack>
      </Radio.Group>
      <TextInput
        id="refer-name"
        label={t(`form.name.${kind}`)}
        description={t(`form.nameHint.${kind}`)}
        error={errorOf('name')}
        value={draft.name}
        onChange={({ currentTarget: { value } }) => change({ name: value, subject: null })}
      />
      <Alike register={register} draft={draft} change={change} />
      {draft.subject === null && kind === 'individual' && (
        <TextInput
          id="refer-born"
          label={t('form.born')}
          description={t('form.bornHint')}
          error={errorOf('born')}
          inputMode="numeric"
          styles={{ wrapper: { maxWidth: 160 } }}
          value={draft.born}
          onChange={({ currentTarget: { value } }) => change({ born: value })}
        />
      )}
      {draft.subject === null && kind === 'household' && (
        <>
          <TextInput
            label={t('form.head')}
            description={t('form.optional')}
            value={draft.head}
            onChange={({ currentTarget: { value } }) => change({ head: value })}
          />
          <TextInput
            label={t('form.address')}
            description={t('form.optional')}
            value={draft.address}
            onChange={({ currentTarget: { value } }) => change({ address: value })}
          />
        </>
      )}
    </>
  );
}

/** Subjects with similar names: a second case about the same subject helps nobody. */
function Alike({ register, draft, change }: Pick<QuestionProps, 'register' | 'draft' | 'change'>) {
  const { t } = useTranslation('refer');
  const name = useDeferredValue(draft.name);
  const { data = [] } = useQuery(alikeQuery(register, name));
  const found = data.filter(({ kind }) => kind === draft.kind);
  if (found.length === 0) return null;
  return (
    <Radio.Group
      className={styles.alike}
      label={t('form.alike')}
      description={t('form.alikeHint')}
      value={draft.subject?.id ?? ''}
      onChange={(id) =>
        change({
          subject:
            found.map(({ subjectId, name: own }) => ({ id: subjectId, name: own })).find((one) => one.id === id) ??
            null,
        })
      }
    >
      <Stack gap={8} mt={8}>
        {found.map(({ subjectId, name: own, cases }) => (
          <Radio
            key={subjectId}
            value={subjectId}
            label={own}
            description={
              cases.length === 0
                ? t('form.alikeNone')
                : t('form.alikeCases', { numbers: cases.map(({ caseNumber }) => caseNumber).join(', ') })
            }
          />
        ))}
        <Radio value="" label={t('form.alikeNew')} />
      </Stack>
    </Radio.Group>
  );
}

export function DeedQuestion({ register, draft, change, errorOf }: QuestionProps) {
  const { t } = useTranslation('refer');
  return (
    <>
      <Textarea
        id="refer-summary"
        label={t('form.summary')}
        description={t('form.summaryHint')}
        error={errorOf('summary')}
        autosize
        minRows={5}
        value={draft.summary}
        onChange={({ currentTarget: { value } }) => change({ summary: value })}
      />
      <Switch
        label={t('form.named')}
        checked={draft.named}
        onChange={({ currentTarget: { checked } }) => change({ named: checked })}
      />
      {draft.named && (
        <>
          <TextInput
            id="refer-achievement"
            label={t('form.achievement')}
            error={errorOf('achievement')}
            value={draft.achievement}
            onChange={({ currentTarget: { value } }) => change({ achievement: value })}
          />
          <div className={styles.pair}>
            {(['from', 'to'] as const).map((end) => (
              <DayInput
                key={end}
                id={`refer-${end}`}
                label={t(`form.${end}`)}
                error={errorOf(end) ?? undefined}
                value={draft[end]}
                onChange={(value) => change({ [end]: value })}
              />
            ))}
          </div>
          <SharedInput register={register} draft={draft} change={change} />
        </>
      )}
    </>
  );
}

export function WhereQuestion({ register, today, draft, change, errorOf }: QuestionProps) {
  const { t } = useTranslation('refer');
  const { say } = useLanguage();
  const { term } = useTerms();
  const units = useQuery(unitsQuery(register));
  const fields = useQuery(fieldsQuery(register));
  const standing = (units.data ?? []).filter(
    ({ validFrom, validTo }) => (validFrom === null || validFrom <= today) && (validTo === null || validTo >= today),
  );
  const choices = standing.map(({ code, name, kind }) => ({
    value: code,
    label: `${name} (${term('unitKind', kind).toLocaleLowerCase('vi')})`,
  }));
  return (
    <>
      <Select
        id="refer-unit"
        label={t('form.unit')}
        description={t('form.unitHint')}
        error={errorOf('unit')}
        searchable
        limit={40}
        data={choices}
        filter={byWords}
        value={draft.unit === '' ? null : draft.unit}
        onChange={(value) => change({ unit: value ?? '' })}
      />
      <Loaded asked={fields} rows={5}>
        {(all) => (
          <Checkbox.Group
            id="refer-fields"
            label={t('form.fields')}
            description={t('form.fieldsHint')}
            error={errorOf('fields')}
            value={draft.fields.map(String)}
            onChange={(values) => change({ fields: values.map(Number) })}
          >
            <div className={styles.fields}>
              {all.map(({ id, name }) => (
                <Checkbox key={id} value={String(id)} label={say(name)} />
              ))}
            </div>
          </Checkbox.Group>
        )}
      </Loaded>
    </>
  );
}

const tracks = ['thematic', 'sudden', 'regular'] as const;
const sources = ['mttq', 'press', 'citizen', 'unit', 'self'] as const;

export function AwardQuestion({ draft, change, errorOf }: QuestionProps) {
  const { t } = useTranslation('refer');
  const { term } = useTerms();
  const group = (section: 'form' | 'title') =>
    valuesIn(section).map((value) => ({ value, label: term(section, value) }));
  return (
    <>
      <NativeSelect
        label={t('form.award')}
        description={t('form.awardHint')}
        data={[
          { group: t('form.forms'), items: group('form') },
          { group: t('form.titles'), items: group('title') },
        ]}
        value={draft.award}
        onChange={({ currentTarget: { value } }) => change({ award: ReferralDraft.shape.award.parse(value) })}
      />
      <Radio.Group
        label={t('form.track')}
        value={draft.track}
        onChange={(value) => change({ track: tracks.find((one) => one === value) ?? 'thematic' })}
      >
        <Stack gap={8} mt={6}>
          {tracks.map((one) => (
            <Radio key={one} value={one} label={term('track', one)} description={t(`form.trackHint.${one}`)} />
          ))}
        </Stack>
      </Radio.Group>
      <Radio.Group
        id="refer-source"
        label={t('form.source')}
        error={errorOf('source')}
        value={draft.source ?? ''}
        onChange={(value) => change({ source: sources.find((one) => one === value) ?? null })}
      >
        <Stack gap={8} mt={6}>
          {sources.map((one) => (
            <Radio key={one} value={one} label={term('source', one)} />
          ))}
        </Stack>
      </Radio.Group>
    </>
  );
}
