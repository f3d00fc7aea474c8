/** Vietnamese texts of the band of a training register. */
export const training = {
  band: 'SỔ TẬP HUẤN',
  notReal: 'không phải hồ sơ thật',
  clock: 'Đồng hồ sổ',
  held: 'đang dừng',
  running: 'đang chạy, {{speed}}',
  hold: 'Dừng',
  run: 'Chạy',
  step: 'Tới…',
  stepping: 'Đang đi tới',
  speeds: {
    hour: '1 giờ mỗi giây',
    day: '1 ngày mỗi giây',
    week: '1 tuần mỗi giây',
    other: '{{count}} giây mỗi giây',
  },
  steps: { day: 'một ngày', week: 'một tuần', month: 'bốn tuần' },
  hide: 'Ẩn báo lỗi',
} as const;
