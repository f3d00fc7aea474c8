import { createInstance } from 'i18next';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { I18nextProvider } from 'react-i18next';
import { expect, it } from 'vitest';
import { unitYear as en } from '../words/en/unit-year.js';
import { unitYear as vi } from '../words/vi/unit-year.js';
import { Amended } from './amended.js';

const revoked = {
  was: 3,
  now: 2,
  since: '2025-03-12',
  act: 'AwardRevoked',
  reason: { vi: 'Hủy bỏ quyết định: giấy tờ giả, xác nhận sai', en: 'Award revoked: false papers' },
  paper: '800/QĐ-UBND',
};

async function shown(language: 'vi' | 'en', amendments: readonly (typeof revoked)[]): Promise<string> {
  const i18n = createInstance();
  await i18n.init({
    lng: language,
    resources: { vi: { unitYear: vi }, en: { unitYear: en } },
    interpolation: { escapeValue: false },
  });
  const html = renderToStaticMarkup(
    createElement(I18nextProvider, { i18n }, createElement(Amended, { amendments: [...amendments] })),
  );
  return html
    .replaceAll(/<[^>]*>/gu, ' ')
    .replaceAll(/\s+/gu, ' ')
    .trim();
}

it('an amended figure says from what to what, since when, why and by which paper', async () => {
  expect(await shown('vi', [revoked])).toBe(
    'Số liệu đã sửa đổi Từ 3 thành 2, kể từ ngày 12/03/2025: ' +
      'Hủy bỏ quyết định: giấy tờ giả, xác nhận sai (800/QĐ-UBND)',
  );
  expect(await shown('en', [revoked])).toBe(
    'Figure amended From 3 to 2 since 12/03/2025: Award revoked: false papers (800/QĐ-UBND)',
  );
});

it('a figure that was not amended says nothing', async () => {
  expect(await shown('vi', [])).toBe('');
});
