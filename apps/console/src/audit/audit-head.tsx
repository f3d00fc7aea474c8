import { useTranslation } from 'react-i18next';

type Column = 'when' | 'who' | 'what' | 'about' | 'class' | 'sought' | 'account' | 'by' | 'address';

/** The head row of a table of the audit. */
export function AuditHead({ columns }: { readonly columns: readonly Column[] }) {
  const { t } = useTranslation('audit');
  return (
    <thead>
      <tr>
        {columns.map((column) => (
          <th key={column} scope="col">
            {t(`table.${column}`)}
          </th>
        ))}
      </tr>
    </thead>
  );
}
