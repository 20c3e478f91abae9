import type { TemplateName } from '../params.ts';
import { acknowledgement } from './acknowledgement.ts';
import { answer } from './answer.ts';
import { apology } from './apology.ts';
import { closing } from './closing.ts';
import { delayNotice } from './delay-notice.ts';
import { followUp } from './follow-up.ts';
import { referral } from './referral.ts';
import { resolvedAtOnce } from './resolved-at-once.ts';
import { escalation } from './escalation.ts';
import { escalationStatus } from './escalation-status.ts';
import { safetyInstructions } from './safety-instructions.ts';
import { safetyReport } from './safety-report.ts';
import { safetyFollowUp } from './safety-follow-up.ts';
import { referredOut } from './referred-out.ts';
import { promiseToKeep } from './promise-to-keep.ts';
import { question } from './question.ts';
import { resumed } from './resumed.ts';
import { compensationOffer } from './compensation-offer.ts';
import { compensationGranted } from './compensation-granted.ts';
import {
  claimDescribe,
  claimSteps,
  claimReminder,
  claimUnheard,
  claimDeclined,
  claimSolved,
  claimApproved,
  claimInspected,
  claimReplaced,
  claimNoStock,
  claimWait,
} from './claims.ts';
import { approvalRequest } from './approval-request.ts';
import { handover } from './handover.ts';
import { reopened } from './reopened.ts';
import {
  returnApproved,
  returnDeclined,
  returnReminder,
  returnExpired,
  returnArrived,
  returnInspected,
  returnMissed,
  returnRefunded,
  returnReplaced,
  returnCredited,
  returnSentBack,
  returnShort,
  returnWait,
  returnSettled,
  returnWithdrawn,
  returnClosed,
} from './returns.ts';
import { task } from './task.ts';
import type { Template } from './template.ts';
import { withdrawn } from './withdrawn.ts';

/** Every template by the name that effects use. */
export const templates: Readonly<Record<TemplateName, Template>> = {
  acknowledgement,
  'delay-notice': delayNotice,
  answer,
  'resolved-at-once': resolvedAtOnce,
  'follow-up': followUp,
  closing,
  apology,
  withdrawn,
  referral,
  escalation,
  'escalation-status': escalationStatus,
  'safety-instructions': safetyInstructions,
  'safety-report': safetyReport,
  'safety-follow-up': safetyFollowUp,
  'referred-out': referredOut,
  handover,
  'approval-request': approvalRequest,
  'compensation-granted': compensationGranted,
  'compensation-offer': compensationOffer,
  reopened,
  resumed,
  question,
  'promise-to-keep': promiseToKeep,
  'return-approved': returnApproved,
  'return-declined': returnDeclined,
  'return-reminder': returnReminder,
  'return-expired': returnExpired,
  'return-arrived': returnArrived,
  'return-missed': returnMissed,
  'return-inspected': returnInspected,
  'return-refunded': returnRefunded,
  'return-replaced': returnReplaced,
  'return-credited': returnCredited,
  'return-sent-back': returnSentBack,
  'return-short': returnShort,
  'return-wait': returnWait,
  'return-settled': returnSettled,
  'return-withdrawn': returnWithdrawn,
  'return-closed': returnClosed,
  task,
  'claim-describe': claimDescribe,
  'claim-steps': claimSteps,
  'claim-reminder': claimReminder,
  'claim-unheard': claimUnheard,
  'claim-declined': claimDeclined,
  'claim-solved': claimSolved,
  'claim-approved': claimApproved,
  'claim-inspected': claimInspected,
  'claim-replaced': claimReplaced,
  'claim-no-stock': claimNoStock,
  'claim-wait': claimWait,
};
