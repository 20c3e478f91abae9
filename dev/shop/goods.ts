/** One thing that the sample shop sells. */
export interface Goods {
  readonly sku: string;
  readonly title: string;
  readonly category: 'electronics' | 'software' | 'accessories' | 'home' | 'protection';
  /** Minor units of the order's currency, without tax. */
  readonly price: number;
  /** Each unit has a serial number that begins so. */
  readonly serial?: string;
  /** More of one in an order than one or two. */
  readonly many?: true;
}

/** What the sample shop sells. The makers are made up. */
export const goods: readonly Goods[] = [
  {
    sku: 'LT-14',
    title: 'Norrland 14 laptop, 16 GB',
    category: 'electronics',
    price: 94_900,
    serial: 'NL14',
  },
  {
    sku: 'LT-16',
    title: 'Norrland 16 Pro laptop, 32 GB',
    category: 'electronics',
    price: 164_900,
    serial: 'NL16',
  },
  {
    sku: 'HP-200',
    title: 'Harbor 200 wireless headphones',
    category: 'electronics',
    price: 14_900,
    serial: 'HB2',
  },
  { sku: 'SP-30', title: 'Harbor 30 speaker', category: 'electronics', price: 7_950, serial: 'HB3' },
  {
    sku: 'CM-8',
    title: 'Lyra 8 mirrorless camera',
    category: 'electronics',
    price: 67_900,
    serial: 'LY8',
  },
  {
    sku: 'CF-2',
    title: 'Brasa 2 coffee machine',
    category: 'electronics',
    price: 21_900,
    serial: 'BR2',
  },
  { sku: 'TB-10', title: 'Folio 10 tablet, 128 GB', category: 'electronics', price: 32_900, serial: 'FO10' },
  { sku: 'RT-6', title: 'Beacon 6 mesh router', category: 'electronics', price: 18_450, serial: 'BE6' },
  { sku: 'SW-PHOTO', title: 'Darkroom photo editor, licence', category: 'software', price: 8_999 },
  { sku: 'SW-TAX', title: 'Ledgerly household accounts, licence', category: 'software', price: 3_999 },
  { sku: 'CB-1', title: 'Audio cable, 1 m', category: 'accessories', price: 1_495, many: true },
  { sku: 'CB-USB', title: 'USB-C cable, 2 m', category: 'accessories', price: 1_299, many: true },
  { sku: 'CS-14', title: 'Felt sleeve for 14 inch laptops', category: 'accessories', price: 3_450 },
  {
    sku: 'BT-AA',
    title: 'Rechargeable batteries AA, 4 pieces',
    category: 'accessories',
    price: 1_799,
    many: true,
  },
  { sku: 'LB-9', title: 'LED bulb E27, 9 W', category: 'home', price: 899, many: true },
  { sku: 'KT-17', title: 'Steel kettle, 1.7 l', category: 'home', price: 4_250 },
  { sku: 'MG-4', title: 'Stoneware mugs, 4 pieces', category: 'home', price: 3_600 },
  { sku: 'EW-3', title: 'Extended warranty, 3 years', category: 'protection', price: 8_900 },
  {
    sku: 'PW-2',
    title: 'Premium warranty with accidental damage, 2 years',
    category: 'protection',
    price: 12_900,
  },
];
