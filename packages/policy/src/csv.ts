/** A data file that cannot be read; says where. */
export class DataError extends Error {
  override readonly name = 'DataError';
  constructor(file: string, line: number, problem: string) {
    super(`${file}:${line}: ${problem}`);
  }
}

export interface CsvRow {
  /** Line of the file on which the row begins. */
  readonly line: number;
  readonly values: Readonly<Record<string, string>>;
}

/**
 * Rows of a CSV text (RFC 4180: quoted fields may hold commas, quotes doubled, and line breaks) by the names in its
 * first line.
 * @throws DataError
 */
export function readCsv(file: string, text: string): readonly CsvRow[] {
  const [head, ...records] = recordsOf(file, text.normalize('NFC'));
  if (head === undefined) throw new DataError(file, 1, 'empty');
  return records.map(({ line, fields }) => {
    if (fields.length !== head.fields.length)
      throw new DataError(file, line, `${fields.length} fields where the head has ${head.fields.length}`);
    return { line, values: Object.fromEntries(head.fields.map((name, index) => [name, fields[index] ?? ''])) };
  });
}

function recordsOf(file: string, text: string): { line: number; fields: string[] }[] {
  const records: { line: number; fields: string[] }[] = [];
  // one field and its end: a comma, a line break or the end of the text
  const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/gy;
  let line = 1;
  let record = { line, fields: [] as string[] };
  while (field.lastIndex < text.length) {
    const match = field.exec(text);
    if (match === null) throw new DataError(file, line, 'a quote that does not belong there, or is not closed');
    record.fields.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
    line += match[0].split('\n').length - 1;
    if (match[3] !== ',') {
      records.push(record);
      record = { line, fields: [] };
    }
  }
  // a comma as the last character is followed by one more field
  if (record.fields.length > 0) records.push({ line: record.line, fields: [...record.fields, ''] });
  return records;
}
