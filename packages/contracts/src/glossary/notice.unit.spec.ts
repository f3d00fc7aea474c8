import { expect, test } from 'vitest';
import { noticeWords } from './notice.js';

test('a notice says what happened and, for a deadline, which one', () => {
  expect(noticeWords('CaseTerminated')).toEqual({ vi: 'Chấm dứt', en: 'Terminated' });
  expect(noticeWords('CaseTerminated:CaseTerminated')).toEqual(noticeWords('CaseTerminated'));
  expect(noticeWords('Escalated:verification#1').vi).toMatch(/: hạn xác minh$/);
  expect(noticeWords('Escalated:consultation-NT-STC#2').vi).not.toContain('NT-STC');
  expect(noticeWords('SomethingNew').vi).toBe('SomethingNew');
});
