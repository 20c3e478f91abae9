import type { z } from 'zod';
import type { parcelRules } from '../../policies/sections/parcel.ts';
import type { PolicySlice } from '../../policies/slice.ts';
import type { Calendar } from '../../policies/calendar/calendar.ts';

interface UnderPolicy {
  readonly policy: PolicySlice;
}

type ParcelRules = { readonly [K in keyof typeof parcelRules]: z.infer<(typeof parcelRules)[K]> };

/** What the policy says of parcels that customers send for the case's kind. */
export function parcelRulesOf({ policy }: UnderPolicy): ParcelRules {
  return sectionOf(policy);
}

/** Name of the calendar by whose days the case's dates are told. */
export function calendarKeyOf({ policy }: UnderPolicy): string {
  const section = sectionOf(policy);
  return 'window' in section ? section.window.value.calendar : section.plans.value.calendar;
}

/** The calendar by whose days the case's dates are told. */
export function homeCalendar({ policy }: UnderPolicy): Calendar {
  const key = calendarKeyOf({ policy });
  const found = policy.calendars[key];
  if (!found) throw new Error(`The policy has no calendar '${key}': it was not checked when it was loaded.`);
  return found;
}

/** The department that answers for goods that come back, and its owner. */
export function ownerOf({ policy }: UnderPolicy) {
  const id = sectionOf(policy).handledBy.value;
  const department = policy.departments.find((each) => each.id === id);
  return {
    name: department?.owner.name ?? id,
    department: department?.title ?? id,
    email: department?.email ?? '',
  };
}

/** A slice carries the section of its own kind only. */
function sectionOf({ id, returns, warranty }: PolicySlice) {
  const section = returns ?? warranty;
  if (!section) throw new Error(`The policy '${id}' says nothing of goods: its slice was not checked.`);
  return section;
}
