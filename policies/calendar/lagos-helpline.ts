import type { Calendar } from './calendar.ts';
import { lagos } from './lagos.ts';

/** Hawaree's helpline: "8am to 5pm daily", so Saturday, Sunday and public holidays are days like any other. [HAW-CHAN-1] */
export const lagosHelpline: Calendar = {
  ...lagos,
  id: 'lagos-helpline',
  title: 'Helpline, Lagos',
  weekend: [],
  holidays: {},
};
