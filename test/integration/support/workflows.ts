import { upsertSearchAttributes } from '@temporalio/workflow';
import { durableWorkflow } from '../../../workflows/durable-workflow.ts';
import { searchAttributes } from '../../../workflows/search-attributes.ts';
import { agingChart } from './aging-chart.ts';
import { diaryChart } from './diary-chart.ts';
import { gatesChart, orderlyChart } from './gates-chart.ts';
import { parkingChart } from './parking-chart.ts';
import { twinsChart } from './twins-chart.ts';

export const parking = durableWorkflow(parkingChart);
export const gates = durableWorkflow(gatesChart);
export const orderly = durableWorkflow(orderlyChart);
export const diary = durableWorkflow(diaryChart);
/** `workflows-next.ts` has the same names with the bug fixed and the version raised. */
export const fragile = durableWorkflow(agingChart('1', true));
export const aging = durableWorkflow(agingChart('1', false));
/** Writes a search attribute at each step, so that the history tells when it stepped. */
export const twins = durableWorkflow(twinsChart, {
  stepped: ({ revision }) =>
    upsertSearchAttributes([{ key: searchAttributes.EscalationLevel, value: revision }]),
});
