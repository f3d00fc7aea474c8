import type { Locator, Page } from 'playwright-core';
import type { Person } from './person.js';

/** Values for one field of a form, found by its label, as a reader finds it. */
export type Typed =
  | { readonly text: string }
  | { readonly choose: string }
  /** One or several options, found by typing. */
  | { readonly find: string | readonly string[] }
  | { readonly lines: readonly string[] };

export const text = (typed: string): Typed => ({ text: typed });
export const choose = (option: string): Typed => ({ choose: option });
export const find = (...wanted: readonly string[]): Typed => ({ find: wanted });
export const lines = (...typed: readonly string[]): Typed => ({ lines: typed });

export type Fields = Readonly<Record<string, Typed>>;

/** The page of one case, used as a person uses it: by its words. */
export class CaseScreen {
  readonly page: Page;

  constructor(
    readonly person: Person,
    readonly caseId: string,
  ) {
    this.page = person.page;
  }

  async open(search = ''): Promise<this> {
    await this.page.goto(`/cases/${this.caseId}${search}`);
    await this.side.waitFor();
    return this;
  }

  /** The panel with the next acts and the form of the current act. */
  get side(): Locator {
    return this.page.getByRole('complementary', { name: 'Việc trên hồ sơ' });
  }

  /** The sentence that says where the case is. */
  get sentence(): Locator {
    return this.page.getByRole('main').locator('p').nth(1);
  }

  action(label: string): Locator {
    return this.side
      .getByRole('button', { name: label, exact: true })
      .or(this.side.getByRole('button', { name: `${label}có bản nháp` }));
  }

  /** The explanation of an act that is not possible yet. */
  blocked(label: string): Locator {
    return this.side
      .getByRole('region', { name: 'Chưa làm được' })
      .locator('div')
      .filter({ has: this.page.locator('b', { hasText: label }) })
      .last();
  }

  form(label: string): Locator {
    return this.side.getByRole('region', { name: label, exact: true });
  }

  tab(name: string): Locator {
    return this.page.getByRole('tab', { name });
  }

  /** Opens the form of an act, including the rarely used ones. */
  async begin(label: string): Promise<Locator> {
    const seldom = this.side.getByText('Việc ít dùng');
    await this.side.getByRole('heading', { name: 'Việc tiếp theo' }).waitFor();
    await this.action(label).or(seldom).first().waitFor();
    if (!(await this.action(label).isVisible())) await seldom.click();
    await this.action(label).click();
    const form = this.form(label);
    await form.waitFor();
    return form;
  }

  async fill(form: Locator, fields: Fields): Promise<void> {
    for (const [label, typed] of Object.entries(fields)) await fillField(form, label, typed);
  }

  /** Goes from the filled-in form to the review of what will be recorded. */
  async review(form: Locator): Promise<void> {
    await form.getByRole('button', { name: /^(Xem lại trước khi ghi|Tiếp tục)$/ }).click();
    await form.getByRole('heading', { name: /^Xem lại:/ }).waitFor();
  }

  record(form: Locator): Promise<void> {
    return form.getByRole('button', { name: 'Ghi vào hồ sơ' }).click();
  }

  async isRecorded(label: string): Promise<void> {
    try {
      await this.side
        .getByRole('status')
        .filter({ hasText: `Đã ghi: ${label}.` })
        .waitFor();
    } catch (error) {
      throw new Error(`"${label}" is not recorded; the screen says:\n${await this.side.innerText()}`, { cause: error });
    }
  }

  /** A whole act: form, review, record. */
  async act(label: string, fields: Fields = {}): Promise<void> {
    const form = await this.begin(label);
    await this.fill(form, fields);
    await this.review(form);
    await this.record(form);
    await this.isRecorded(label);
  }

  /** Titles of the recorded events, from the timeline with all its entries shown. */
  async timeline(): Promise<readonly string[]> {
    await this.tab('Diễn biến').click();
    return this.page.getByRole('tabpanel').getByRole('listitem').allInnerTexts();
  }
}

async function fillField(form: Locator, label: string, typed: Typed): Promise<void> {
  if ('text' in typed) return form.getByRole('textbox', { name: label, exact: true }).fill(typed.text);
  if ('choose' in typed)
    return form
      .getByRole('radiogroup', { name: label, exact: true })
      .getByRole('radio', { name: beginning(typed.choose) })
      .first()
      .check();
  if ('lines' in typed) {
    const group = form.getByRole('group', { name: label, exact: true });
    for (const [index, line] of typed.lines.entries()) {
      await group.getByRole('button', { name: 'Thêm dòng' }).click();
      await group.getByRole('textbox', { name: `${label}, dòng ${index + 1}` }).fill(line);
    }
    return;
  }
  const input = form.getByLabel(label, { exact: true }).and(form.locator('input:not([type=hidden])'));
  for (const wanted of [typed.find].flat()) {
    await input.click();
    // A list of a few options has no search.
    if (await input.isEditable()) await input.fill(wanted);
    await form.page().getByRole('option', { name: wanted }).first().click();
  }
  await input.press('Escape');
}

/** Names that begin with the given text, because an option's name may continue with its explanation. */
const beginning = (words: string): RegExp => new RegExp(`^${words.replaceAll(/[.*+?^${}()|[\]\\]/gu, '\\$&')}`, 'u');
