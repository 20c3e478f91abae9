import type { Database } from '../../../activities/database/connect.ts';
import { labelRegister } from '../../../activities/labels/label-register.ts';
import { specimenCarrier } from '../../../activities/labels/specimen-carrier.ts';

export const trackingUrl = 'https://shop.example/track/{tracking}';

/** Where parcels go back to. */
export const returnsDock = ['Asivado Returns', 'Dock 4, 500 Harbor Road', 'Ann Arbor, MI 48108', 'USA'];

/** The specimen carrier. */
export const specimenLabels = (database: Database) => ({
  carrier: specimenCarrier(trackingUrl),
  register: labelRegister(database),
});
