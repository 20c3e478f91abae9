import type { Calendar } from './calendar.ts';
import { lagos } from './lagos.ts';

/** Hawaree's helpline: "8am to 5pm daily", so on weekends and public holidays too. [HAW-CHAN-1] */
export const lagosHelpline: Calendar = {
  ...lagos,
  id: 'lagos-helpline',
  title: 'Helpline, Lagos',
  holidays: {},
};
