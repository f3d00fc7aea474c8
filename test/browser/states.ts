import type { Page } from 'playwright-core';
import { at, type Place } from './pages.js';

/** A state of a page that has no address, with the steps that lead to it. The texts are Vietnamese, like the page. */
export interface State extends Omit<Place, 'title' | 'main'> {
  readonly reach: (page: Page) => Promise<void>;
}

const press = (name: string | RegExp) => (page: Page) =>
  page
    .getByRole('button', typeof name === 'string' ? { name, exact: true } : { name })
    .first()
    .click();
const supports = 'Ghi hỗ trợ';

/** The form of a rarely used act, with its text filled in. */
async function support(page: Page): Promise<void> {
  await page
    .getByText('Việc ít dùng')
    .or(page.getByRole('button', { name: supports }))
    .first()
    .waitFor();
  if (!(await page.getByRole('button', { name: supports }).isVisible())) await page.getByText('Việc ít dùng').click();
  await page.getByRole('button', { name: supports }).click();
  await page
    .getByRole('region', { name: supports })
    .getByRole('textbox', { name: 'Nội dung hỗ trợ' })
    .fill('Giống nấm và màn che');
}

/** Everything that can be opened, asked or refused on a page. */
export const states: readonly State[] = [
  {
    name: 'sign-in-refused',
    user: null,
    path: '/sign-in',
    reach: async (page) => {
      await page.locator('input[name=username]').fill('appraiser');
      await page.locator('input[name=password]').fill('khong-dung');
      await page.locator('button[type=submit]').click();
      await page.getByRole('alert').waitFor();
    },
  },
  {
    name: 'work-peek',
    user: 'appraiser',
    path: '/work',
    reach: async (page) => {
      await page.getByRole('row').nth(2).waitFor();
      await page.keyboard.press('j');
      await page.keyboard.press('Space');
      await page
        .getByRole('complementary', { name: /Xem nhanh|tóm tắt/i })
        .getByRole('heading')
        .first()
        .waitFor();
    },
  },
  {
    name: 'work-keys',
    user: 'appraiser',
    path: '/work',
    reach: async (page) => {
      await page.getByRole('row').nth(2).waitFor();
      await page.keyboard.press('?');
      await page.getByRole('dialog').waitFor();
    },
  },
  { name: 'work-filter', user: 'appraiser', path: '/work', reach: press('Giai đoạn') },
  { name: 'work-saved-lists', user: 'appraiser', path: '/work', reach: press(/^Danh sách đã lưu/) },
  {
    name: 'work-save',
    user: 'appraiser',
    path: '/work',
    reach: async (page) => {
      await press(/^Danh sách đã lưu/)(page);
      await page.getByText('Lưu danh sách đang xem…').click();
      await page.getByRole('dialog').getByRole('textbox').first().waitFor();
    },
  },
  { name: 'work-columns', user: 'appraiser', path: '/work', reach: press('Cột') },
  {
    name: 'cases-empty',
    user: 'appraiser',
    path: '/cases?q=khong-co-ai',
    reach: (page) =>
      page.getByRole('main').getByRole('heading').nth(1).or(page.getByText('Không có hồ sơ')).first().waitFor(),
  },
  { name: 'account-menu', user: 'appraiser', path: '/work', reach: press(/^Tài khoản:/) },
  {
    name: 'password',
    user: 'appraiser',
    path: '/work',
    reach: async (page) => {
      await press(/^Tài khoản:/)(page);
      await page.getByRole('menuitem', { name: 'Đổi mật khẩu' }).click();
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'sign-out-everywhere',
    user: 'appraiser',
    path: '/work',
    reach: async (page) => {
      await press(/^Tài khoản:/)(page);
      await page.getByRole('menuitem', { name: 'Đăng xuất mọi nơi' }).click();
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'search',
    user: 'appraiser',
    path: '/work',
    reach: async (page) => {
      await page.getByRole('banner').waitFor();
      await page.keyboard.press('Control+k');
      await page.getByRole('combobox').fill('pi nang');
      await page.getByRole('option').nth(2).waitFor();
    },
  },
  {
    name: 'case-seldom',
    user: 'appraiser',
    path: at('appraised'),
    reach: async (page) => {
      for (const fold of await page.locator('summary').all()) await fold.click();
    },
  },
  { name: 'case-form-filled', user: 'unit-officer', path: at('cultivated'), reach: support },
  {
    name: 'case-review',
    user: 'unit-officer',
    path: at('cultivated'),
    reach: async (page) => {
      await support(page);
      await press('Xem lại trước khi ghi')(page);
      await page.getByRole('heading', { name: /^Xem lại:/ }).waitFor();
    },
  },
  {
    name: 'case-form-faults',
    user: 'chair',
    path: at('beforeChair', '?action=sign'),
    reach: async (page) => {
      await press('Xem lại trước khi ghi')(page);
      await page.getByRole('alert').first().waitFor();
    },
  },
  {
    name: 'case-criteria-form',
    user: 'assessor',
    path: at('posted', '?action=assess-criterion'),
    reach: (page) =>
      page
        .getByRole('region', { name: /Đánh giá/ })
        .first()
        .waitFor(),
  },
  {
    name: 'case-ballot-form',
    user: 'council-secretary',
    path: at('voting', '?tab=votes&action=record-ballot'),
    reach: (page) => page.getByRole('complementary').getByRole('heading').first().waitFor(),
  },
  {
    name: 'case-event-open',
    user: 'auditor',
    path: at('decided', '?tab=timeline'),
    reach: async (page) => {
      await page.getByRole('switch', { name: 'Dạng kỹ thuật' }).click({ force: true });
      await page.getByRole('tabpanel').getByRole('listitem').nth(3).getByRole('button').first().click();
    },
  },
  {
    name: 'audit-event-open',
    user: 'auditor',
    path: '/audit',
    reach: (page) =>
      page
        .getByRole('button', { name: /Đưa vào vận hành/ })
        .first()
        .click(),
  },
  {
    name: 'overview-day',
    user: 'appraiser',
    path: '/overview',
    reach: (page) =>
      page
        .getByRole('button', { name: /[1-9]\d* thời hạn/ })
        .first()
        .click(),
  },
  { name: 'accounts-add', user: 'admin', path: '/administration/accounts', reach: press(/^Thêm người/) },
  { name: 'accounts-grant', user: 'admin', path: '/administration/accounts', reach: press(/^Cấp vai trò cho/) },
  {
    name: 'repair',
    user: 'admin',
    path: '/administration/cases/{Mấu Thị Trạm Y Tế}',
    reach: press('Xem trước sẽ làm gì…'),
  },
];
