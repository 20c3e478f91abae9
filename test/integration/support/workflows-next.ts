import { durableWorkflow } from '../../../workflows/durable-workflow.ts';
import { agingChart } from './aging-chart.ts';

/** What the next deployment brings: the bug is fixed. */
export const fragile = durableWorkflow(agingChart('1', false));
/** What the next deployment brings: another version of the chart, which cases of the old one must not be given. */
export const aging = durableWorkflow(agingChart('2', false));
