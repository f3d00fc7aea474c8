import { describe, expect, it } from 'vitest';
import { passwordFault } from './password-rule.js';

const own = ['Nguyễn Thị Bình', 'binh.nt'];

describe('a password', () => {
  it.each([
    'password123',
    'Password2023',
    'qwertyuiop',
    '1234567890',
    '0987654321',
    'aaaaaaaaaaaa',
    'matkhau123',
    'Mật khẩu 123',
    'anhyeuem123',
    'vietnam2023',
    'vinhdanh2023',
    'khenthuong@123',
    'ninhthuan2026',
    '01/01/1990',
  ])('that is common is refused: %s', (password) => {
    expect(passwordFault(password, own)?.vi).toContain('dễ đoán');
  });

  it.each(['nguyenthibinh', 'Nguyễn Thị Bình', 'NguyenThiBinh1', 'binhthinguyen', 'binh.nt2023!', 'Nguyễn123456'])(
    'that is one’s own name is refused: %s',
    (password) => {
      expect(passwordFault(password, own)).not.toBeNull();
    },
  );

  it.each([
    'mật khẩu dài để thử',
    'một mật khẩu mới dài',
    'ruộng bậc thang tháng mười',
    'correct horse battery staple',
    'kX9#vq2LmPz7',
    'nhà Bình có cây khế ngọt',
  ])('that nobody guesses is taken: %s', (password) => {
    expect(passwordFault(password, own)).toBeNull();
  });

  it('a password with another person’s name is judged like any other', () => {
    expect(passwordFault('TrươngQuốcĐạt-Lê', own)).toBeNull();
    expect(passwordFault('TrươngQuốcĐạt-Lê', ['Trương Quốc Đạt'])).not.toBeNull();
  });

  it('a password of two hundred letters is judged in a moment', () => {
    const started = performance.now();
    passwordFault('ab1 '.repeat(50), own);
    expect(performance.now() - started).toBeLessThan(1000);
  });
});
