/**
 * Spellings of one thing, and its forms in comparisons: `one` is the comparable form of all spellings, `found` the
 * findable form. Domain, PostgreSQL and browser are tested with the same table.
 */
export const writtenForms: readonly {
  readonly ways: readonly string[];
  readonly one: string;
  /** Null: each spelling has its own form. */
  readonly found: string | null;
}[] = [
  {
    ways: [
      '1200/QĐ-UBND',
      ' 1200 / QĐ - UBND ',
      '1200/qđ-ubnd',
      '1200/QĐ-UBND'.normalize('NFD'),
      '1200/QÐ-UBND',
      '1200/QƉ-UBND',
      '1200/QD\u0335-UBND',
      '1200/QĐ–UBND',
      '1200/QĐ—UBND',
      '1200/QĐ\u2011UBND',
      '1200/QĐ\u2212UBND',
      '1200/QĐ\uff0dUBND',
      '1200\uff0fQĐ-UBND',
      '1200\u2215QĐ-UBND',
      '1200/QĐ-UBND.',
      '1200/QĐ\u200b-UBND',
      '12\u00ad00/QĐ-UBND',
      '\ufeff1200/QĐ-UBND',
      '1200/QĐ-UB\u202eND',
      '1200\u00a0/\u2003QĐ-UBND\t',
      '１２００/QĐ-UBND',
      '1200/QĐ-UBND\u0007',
    ],
    one: '1200/qđ-ubnd',
    found: '1200/qd-ubnd',
  },
  {
    ways: [
      "K'Brể",
      'K’Brể',
      'K‘Brể',
      'K\u02bcBrể',
      'K´Brể',
      'K`Brể',
      'K′Brể',
      "K'Bre\u0309\u0302".normalize('NFC').replace('\u1ebb\u0302', 'ể'),
      'K＇Brể',
      "k'brể".normalize('NFD'),
    ],
    one: "k'brể",
    found: "k'bre",
  },
  {
    ways: [
      'Nguyễn Văn Đức',
      'NGUYỄN  VĂN ĐỨC',
      'Nguyễn\u00a0Văn Đức',
      'Nguyễn Văn Ðức',
      'Nguye\u0302\u0303n Va\u0306n Đu\u031b\u0301c',
    ],
    one: 'nguyễn văn đức',
    found: 'nguyen van duc',
  },
  { ways: ['Lý Thị Mỹ'], one: 'lý thị mỹ', found: 'li thi mi' },
  { ways: ['Lí Thị Mĩ'], one: 'lí thị mĩ', found: 'li thi mi' },
  { ways: ['Quý', 'quý'], one: 'quý', found: 'qui' },
  { ways: ['Thủy'], one: 'thủy', found: 'thuy' },
  { ways: ['Thuỷ'], one: 'thuỷ', found: 'thuy' },
  { ways: ['1200/QĐ-UBND', '01200/qđ-ubnd', '0001200 / QĐ – UBND'], one: '1200/qđ-ubnd', found: null },
  { ways: ['05/TTr-UBND', '5/TTr-UBND', '0005 / ttr-ubnd'], one: '5/ttr-ubnd', found: null },
  { ways: ['KH-2023-00043'], one: 'kh-2023-43', found: 'kh-2023-00043' },
  { ways: ['1,05', '1,05.'], one: '1,05', found: '1,05' },
  { ways: ['000', '0', '00.'], one: '0', found: null },
  { ways: ['...', ' ', '', '\u200b\ufeff', ' . '], one: '', found: '' },
  { ways: ['^'], one: '^', found: '^' },
  { ways: ['İstanbul', 'ISTANBUL'], one: 'istanbul', found: 'istanbul' },
  { ways: ['ΣΑΣ', 'σας'.replace('ς', 'σ')], one: 'σασ', found: 'σασ' },
  { ways: ['a\u0301\u200b', 'a\u200b\u0301', 'Á'], one: 'á', found: 'a' },
];

/** Words in the order of a Vietnamese dictionary. */
export const vietnameseOrder: readonly string[] = [
  'Ái',
  'An',
  'Ăn',
  'Ân',
  'Ấn',
  'Bảo',
  'Cường',
  'Dũng',
  'Dương',
  'Đàng',
  'Đức',
  'Em',
  'Êm',
  'Hoa',
  'Hòa',
  'Ong',
  'Ông',
  'Ơn',
  'Tuấn',
  'Từ',
  'Tư Anh',
  'Xuân',
  'Ý',
];
