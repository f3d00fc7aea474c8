import { expect, it } from 'vitest';
import { welcome } from './welcome.mjs';

it('the welcome lists the addresses and, by register, the accounts', () => {
  const text = welcome(
    {
      apiUrl: 'http://127.0.0.1:3000',
      temporalUiUrl: 'http://127.0.0.1:8233',
      admin: { username: 'admin', password: 'secret-of-admin' },
      demo: {
        password: 'secret-of-demo',
        accounts: [
          { register: 'ninh-thuan-demo', username: 'officer', name: 'Nguyễn Thị Ví Dụ', role: 'unit-officer@22792' },
          { register: 'training', username: 'training-head', name: 'Trần Văn Mẫu', role: 'head@NT' },
        ],
      },
    },
    '.data/logs',
    12_345,
  );
  expect(text).toContain('12.3 s');
  expect(text).toContain('http://127.0.0.1:3000/api/docs');
  expect(text).toContain('http://127.0.0.1:3000/health/ready');
  expect(text).toContain('http://127.0.0.1:8233');
  expect(text).toMatch(/admin +mật khẩu · password: secret-of-admin/);
  expect(text).toContain('secret-of-demo');
  expect(text).toMatch(/ninh-thuan-demo\n +officer +Nguyễn Thị Ví Dụ +unit-officer@22792\n +training\n +training-head/);
});

it('the welcome leaves out accounts that do not exist', () => {
  expect(welcome({ apiUrl: 'http://x', temporalUiUrl: 'http://y' }, 'logs', 1)).not.toMatch(/password/);
});
