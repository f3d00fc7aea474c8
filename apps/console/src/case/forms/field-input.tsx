import { Button, Fieldset, NumberInput, Radio, Select, Textarea, TextInput, ActionIcon } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../words/use-language.js';
import { useNames } from '../names/names.js';
import { DayInput } from './day-input.js';
import { useForm } from './form-context.js';
import type { Field } from './form-model.js';
import { isValues, pathText, valueAt, type Path } from './form-values.js';
import { PickInput, PickManyInput } from './pick-input.js';
import { sayOption } from './picks.js';
import type { Option } from './schema.js';
import { yesNoOf } from './yes-no.js';
import styles from './form.module.css';

interface FieldInputProps {
  readonly field: Field;
  readonly path: Path;
}

const textOf = (value: unknown): string =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';

/** The input of one field of any kind. */
export function FieldInput({ field, path }: FieldInputProps) {
  const { t } = useTranslation('case');
  const { say } = useLanguage();
  const form = useForm();
  const at = pathText(path);
  const value = valueAt(form.values, path);
  const error = form.faults.get(at);
  const name = say(field.label);
  const label = field.required ? name : t('forms.optional', { label: name });
  const common = { id: form.idOf(at), label, error };
  switch (field.kind) {
    case 'constant':
      return null;
    case 'object':
      return <ObjectInput field={field} path={path} legend={label} />;
    case 'list':
      return field.item.kind === 'pick' ? (
        <PickManyInput field={field} item={field.item} path={path} />
      ) : (
        <ListInput field={field} path={path} legend={label} />
      );
    case 'union':
      return <UnionInput field={field} path={path} legend={label} />;
    case 'pick':
      return <PickInput field={field} path={path} />;
    case 'choice':
      return (
        <ChoiceInput
          {...common}
          options={field.options}
          clearable={!field.required}
          value={value}
          pick={(chosen) => form.set(path, chosen)}
        />
      );
    case 'yes-no': {
      const [yes, no] = yesNoOf(field.name);
      return (
        <Radio.Group
          {...common}
          value={typeof value === 'boolean' ? String(value) : ''}
          onChange={(chosen) => form.set(path, chosen === 'true')}
        >
          <div className={styles.radios}>
            <Radio value="true" label={t(`forms.${yes}`)} />
            <Radio value="false" label={t(`forms.${no}`)} />
          </div>
        </Radio.Group>
      );
    }
    case 'day':
      return <DayInput {...common} value={textOf(value)} onChange={(day) => form.set(path, day)} />;
    case 'whole':
      return (
        <NumberInput
          {...common}
          value={typeof value === 'number' || typeof value === 'string' ? value : ''}
          onChange={(number) => form.set(path, number === '' ? undefined : number)}
          allowNegative={false}
          allowDecimal={false}
          thousandSeparator="."
          decimalSeparator=","
          suffix={field.money ? ' đ' : ''}
          hideControls={field.money}
          classNames={{ root: styles.count ?? '', error: styles.countFault ?? '' }}
        />
      );
    case 'prose':
      return (
        <Textarea
          {...common}
          autosize
          minRows={3}
          maxRows={14}
          value={textOf(value)}
          onChange={(event) => form.set(path, event.currentTarget.value)}
        />
      );
    case 'line':
    case 'email':
    case 'address':
      return (
        <TextInput
          {...common}
          type={field.kind === 'email' ? 'email' : field.kind === 'address' ? 'url' : 'text'}
          value={textOf(value)}
          onChange={(event) => form.set(path, event.currentTarget.value)}
        />
      );
  }
}

function ObjectInput({
  field,
  path,
  legend,
}: {
  readonly field: Extract<Field, { kind: 'object' }>;
  readonly path: Path;
  readonly legend: string;
}) {
  const inside = field.fields.map((each) => <FieldInput key={each.name} field={each} path={[...path, each.name]} />);
  if (path.length === 0) return <>{inside}</>;
  return (
    <Fieldset legend={legend} className={styles.group}>
      {inside}
    </Fieldset>
  );
}

function ListInput({
  field,
  path,
  legend,
}: {
  readonly field: Extract<Field, { kind: 'list' }>;
  readonly path: Path;
  readonly legend: string;
}) {
  const { t } = useTranslation('case');
  const form = useForm();
  const value = valueAt(form.values, path);
  const items: readonly unknown[] = Array.isArray(value) ? value : [];
  const error = form.faults.get(pathText(path));
  const line = field.item.kind === 'line' || field.item.kind === 'prose';
  return (
    <Fieldset legend={legend} className={styles.group} id={form.idOf(pathText(path))} tabIndex={-1}>
      {items.map((item, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- lines of a list have no other name
        <div key={index} className={styles.item}>
          {line ? (
            <TextInput
              aria-label={t('forms.line', { label: legend, number: index + 1 })}
              id={form.idOf(pathText([...path, index]))}
              error={form.faults.get(pathText([...path, index]))}
              value={textOf(item)}
              onChange={(event) => form.set([...path, index], event.currentTarget.value)}
            />
          ) : (
            <FieldInput field={field.item} path={[...path, index]} />
          )}
          <ActionIcon
            variant="subtle"
            color="gray"
            size={34}
            aria-label={t('forms.removeLine', { number: index + 1 })}
            onClick={() => form.set(path, items.toSpliced(index, 1))}
          >
            <IconX size={16} />
          </ActionIcon>
        </div>
      ))}
      {error !== undefined && <p className={styles.fault}>{error}</p>}
      <Button
        size="xs"
        variant="subtle"
        color="gray"
        justify="flex-start"
        leftSection={<IconPlus size={14} aria-hidden="true" />}
        onClick={() => form.set(path, [...items, line ? '' : {}])}
      >
        {t('forms.addLine')}
      </Button>
    </Fieldset>
  );
}

function UnionInput({
  field,
  path,
  legend,
}: {
  readonly field: Extract<Field, { kind: 'union' }>;
  readonly path: Path;
  readonly legend: string;
}) {
  const { say } = useLanguage();
  const form = useForm();
  const value = valueAt(form.values, path);
  const chosen = field.variants.find((variant) => isValues(value) && value[field.key] === variant.option.value);
  return (
    <>
      <Radio.Group
        id={form.idOf(pathText(path))}
        label={legend}
        error={form.faults.get(pathText(path))}
        value={chosen === undefined ? '' : String(chosen.option.value)}
        onChange={(next) => form.set(path, { ...(isValues(value) ? value : {}), [field.key]: next })}
      >
        <div className={styles.radios}>
          {field.variants.map((variant) => (
            <Radio key={variant.option.value} value={String(variant.option.value)} label={say(variant.option.label)} />
          ))}
        </div>
      </Radio.Group>
      {chosen?.field.kind === 'object' &&
        chosen.field.fields.map((each) => <FieldInput key={each.name} field={each} path={[...path, each.name]} />)}
    </>
  );
}

interface ChoiceInputProps {
  readonly id: string;
  readonly label: string;
  readonly error: string | undefined;
  readonly options: readonly Option[];
  readonly clearable: boolean;
  readonly value: unknown;
  readonly pick: (value: string | number | undefined) => void;
}

/** A few choices are shown openly; many are in a list. */
function ChoiceInput({ id, label, error, options, clearable, value, pick }: ChoiceInputProps) {
  const { say } = useLanguage();
  const names = useNames();
  const chosen = options.find((option) => option.value === value);
  const picked = (text: string | null): void => pick(options.find((option) => String(option.value) === text)?.value);
  if (options.length > 4) {
    const data = options.map((option) => ({ value: String(option.value), label: sayOption(option, names, say) }));
    return (
      <Select
        id={id}
        label={label}
        error={error}
        data={data}
        value={chosen === undefined ? null : String(chosen.value)}
        onChange={picked}
        clearable={clearable}
      />
    );
  }
  return (
    <Radio.Group
      id={id}
      label={label}
      error={error}
      value={chosen === undefined ? '' : String(chosen.value)}
      onChange={picked}
    >
      <div className={styles.radios}>
        {options.map((option) => (
          <Radio key={option.value} value={String(option.value)} label={sayOption(option, names, say)} />
        ))}
      </div>
    </Radio.Group>
  );
}
