import type { Database } from '../../../activities/database/connect.ts';
import { labelRegister } from '../../../activities/labels/label-register.ts';
import { specimenCarrier } from '../../../activities/labels/specimen-carrier.ts';

export const trackingUrl = 'https://shop.example/track/{tracking}';

/** The specimen carrier with one warehouse, `main`. */
export const specimenLabels = (database: Database) => ({
  carrier: specimenCarrier(trackingUrl),
  register: labelRegister(database),
  warehouses: {
    main: { name: 'Asivado Returns', lines: ['Dock 4, 500 Harbor Road', 'Ann Arbor, MI 48108', 'USA'] },
  },
});
