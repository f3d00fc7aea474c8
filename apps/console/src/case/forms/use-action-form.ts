import { useEffect, useMemo, useRef, useState } from 'react';
import { useSession } from '../../session/session.js';
import type { Uploaded } from '../dossier/upload.js';
import type { Case } from '../types.js';
import { dropDraft, keepDraft, readDraft } from './browser-drafts.js';
import { formModel, type ObjectField } from './form-model.js';
import { blank, filledIn, isValues, withValue, type Path, type Values } from './form-values.js';
import { isBlank } from './form-check.js';
import { fetchDraft, sendDraft, withdrawDraft } from './api-drafts.js';

/** Time without a key press before a draft goes to the API, ms. */
const restBeforeSending = 1_500;

export interface ActionForm {
  readonly model: ObjectField;
  readonly values: Values;
  readonly set: (path: Path, value: unknown) => void;
  readonly files: readonly Uploaded[];
  readonly setFiles: (files: readonly Uploaded[]) => void;
  /** The input as it would be sent. */
  readonly input: unknown;
  /** Version of the case on which the input is based. */
  readonly version: number;
  readonly key: string;
  /** Time at which the restored draft was stored; null = a new draft. */
  readonly takenUp: string | null;
  /** Continues on the present version of the case. */
  readonly rebase: (version: number) => void;
  /** A new attempt with other words needs another key, because the API has answered the former one. */
  readonly renewKey: () => void;
  /** Discards the draft. */
  readonly drop: () => void;
}

const isSealed = (schema: unknown): boolean =>
  typeof schema === 'object' && schema !== null && 'x-sealed' in schema && schema['x-sealed'] === true;

/**
 * State of one action's form. The draft is stored in this browser while typing and with the API soon after, and
 * restored later.
 */
export function useActionForm(shown: Case, action: string, schema: unknown, prefilled: Values): ActionForm {
  const { account } = useSession();
  const model = useMemo(() => formModel(schema), [schema]);
  // The identity of a denouncer is stored only in the log, encrypted.
  const sealed = isSealed(schema);
  const [kept] = useState(() => (sealed ? null : readDraft(account.id, shown.id, action)));
  const [values, setValues] = useState<Values>(() => kept?.values ?? beginning(model, prefilled));
  const [files, setFiles] = useState<readonly Uploaded[]>(kept?.documents ?? []);
  const [version, setVersion] = useState(kept?.version ?? shown.version);
  const [key, setKey] = useState(() => kept?.key ?? crypto.randomUUID());
  const [touched, setTouched] = useState(kept !== null);
  const [takenUp, setTakenUp] = useState(() => (kept !== null && !isBlank(kept.values) ? kept.savedAt : null));
  useEffect(() => {
    if (!touched || sealed) return undefined;
    const draft = { values, documents: [...files], version, key, savedAt: new Date().toISOString() };
    keepDraft(account.id, shown.id, action, draft);
    const later = setTimeout(() => void sendDraft(shown.id, action, draft), restBeforeSending);
    return () => clearTimeout(later);
  }, [account.id, shown.id, action, values, files, version, key, touched, sealed]);
  // A draft typed on another machine, with nothing typed here yet.
  const typing = useRef(kept !== null);
  useEffect(() => {
    if (typing.current || sealed) return undefined;
    let wanted = true;
    void fetchDraft(shown.id, action).then((draft) => {
      if (draft === null || !wanted || typing.current || isBlank(draft.values)) return;
      setValues(draft.values);
      setFiles(draft.documents);
      setVersion(draft.version);
      setKey(draft.key);
      setTakenUp(draft.savedAt);
    });
    return () => {
      wanted = false;
    };
  }, [shown.id, action, sealed]);
  const touch = (is: boolean): void => {
    typing.current = is;
    setTouched(is);
  };
  return {
    model,
    values,
    set: (path, value) => {
      touch(true);
      setValues((former) => {
        const next = withValue(former, path, value);
        return isValues(next) ? next : former;
      });
    },
    files,
    setFiles: (next) => {
      touch(true);
      setFiles(next);
    },
    input: filledIn(model, values) ?? {},
    version,
    key,
    takenUp,
    rebase: setVersion,
    renewKey: () => setKey(crypto.randomUUID()),
    drop: () => {
      dropDraft(account.id, shown.id, action);
      void withdrawDraft(shown.id, action);
      setTakenUp(null);
      touch(false);
      setValues(beginning(model, prefilled));
      setFiles([]);
      setVersion(shown.version);
      setKey(crypto.randomUUID());
    },
  };
}

function beginning(model: ObjectField, prefilled: Values): Values {
  const empty = blank(model);
  return { ...(isValues(empty) ? empty : {}), ...prefilled };
}
