import type { Migration } from 'kysely';
import * as content from './migrations/0001-content.ts';
import * as effectClaims from './migrations/0002-effect-claims.ts';
import * as orders from './migrations/0003-orders.ts';
import * as refunds from './migrations/0004-refunds.ts';
import * as api from './migrations/0005-api.ts';
import * as labels from './migrations/0006-labels.ts';
import * as payouts from './migrations/0007-payouts.ts';
import * as shipments from './migrations/0008-shipments.ts';
import * as vendorWords from './migrations/0009-vendor-words.ts';
import * as guests from './migrations/0010-guests.ts';
import * as fulfilment from './migrations/0011-fulfilment.ts';
import * as caseLinks from './migrations/0012-case-links.ts';
import * as records from './migrations/0013-records.ts';
import * as signedKeys from './migrations/0014-signed-keys.ts';
import * as staff from './migrations/0015-staff.ts';
import * as webhooksOut from './migrations/0016-webhooks-out.ts';
import * as settlements from './migrations/0018-settlements.ts';
import * as surveys from './migrations/0020-surveys.ts';
import * as recordResults from './migrations/0021-record-results.ts';
import * as outages from './migrations/0022-outages.ts';
import * as unheard from './migrations/0023-unheard.ts';
import * as ordersByEmail from './migrations/0024-orders-by-email.ts';
import * as compensations from './migrations/0025-compensations.ts';
import * as customersContact from './migrations/0026-customers-contact.ts';
import * as firstInstants from './migrations/0027-first-instants.ts';
import * as caseReviews from './migrations/0028-case-reviews.ts';
import * as outagePersons from './migrations/0029-outage-persons.ts';
import * as refusedParcels from './migrations/0030-refused-parcels.ts';
import * as replacedAgain from './migrations/0031-replaced-again.ts';
import * as askedLabels from './migrations/0032-asked-labels.ts';
import * as deliveryAddress from './migrations/0033-delivery-address.ts';
import * as overdueFirst from './migrations/0034-overdue-first.ts';
import * as shopFacts from './migrations/0035-shop-facts.ts';
import * as sentLines from './migrations/0036-sent-lines.ts';
import * as lateNews from './migrations/0037-late-news.ts';

/** Every migration in its order. Forward only: a released one is never edited, a mistake is repaired by the next. */
export const migrations: Readonly<Record<string, Migration>> = {
  '0001-content': content,
  '0002-effect-claims': effectClaims,
  '0003-orders': orders,
  '0004-refunds': refunds,
  '0005-api': api,
  '0006-labels': labels,
  '0007-payouts': payouts,
  '0008-shipments': shipments,
  '0009-vendor-words': vendorWords,
  '0010-guests': guests,
  '0011-fulfilment': fulfilment,
  '0012-case-links': caseLinks,
  '0013-records': records,
  '0014-signed-keys': signedKeys,
  '0015-staff': staff,
  '0016-webhooks-out': webhooksOut,
  '0018-settlements': settlements,
  '0020-surveys': surveys,
  '0021-record-results': recordResults,
  '0022-outages': outages,
  '0023-unheard': unheard,
  '0024-orders-by-email': ordersByEmail,
  '0025-compensations': compensations,
  '0026-customers-contact': customersContact,
  '0027-first-instants': firstInstants,
  '0028-case-reviews': caseReviews,
  '0029-outage-persons': outagePersons,
  '0030-refused-parcels': refusedParcels,
  '0031-replaced-again': replacedAgain,
  '0032-asked-labels': askedLabels,
  '0033-delivery-address': deliveryAddress,
  '0034-overdue-first': overdueFirst,
  '0035-shop-facts': shopFacts,
  '0036-sent-lines': sentLines,
  '0037-late-news': lateNews,
};
