import { type Moment, wordsOf, type GlossarySection } from '@vinhdanh/contracts';

export type Language = 'vi' | 'en';

/** A column of a file for spreadsheets: its head in both languages, and its content. */
export interface FileColumn<Item> {
  readonly vi: string;
  readonly en: string;
  readonly of: (item: Item, lang: Language) => string | number | null;
}

/** A code in the words of the screens; a code without words stays. */
export const said =
  <Item>(section: GlossarySection, of: (item: Item) => string | null): FileColumn<Item>['of'] =>
  (item, lang) => {
    const value = of(item);
    return value === null ? null : (wordsOf(section, value)?.[lang] ?? value);
  };

/** `yyyy-MM-dd HH:mm` in Vietnam, a form that spreadsheets read as a time. */
const format = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Ho_Chi_Minh',
  dateStyle: 'short',
  timeStyle: 'short',
});
export const fileMoment = (moment: Moment): string => format.format(new Date(moment));
