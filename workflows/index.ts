import { caseKindOf } from '../machines/registry.ts';
import { caseWorkflow } from './case/case-workflow.ts';

/** The workflow types that the worker runs; the name of the export is the name of the type. */
export const complaint = caseWorkflow(caseKindOf('complaint'));
export const warranty = caseWorkflow(caseKindOf('warranty'));
const returns = caseWorkflow(caseKindOf('return'));
export { outageWorkflow as outage } from './outage/outage-workflow.ts';
// 'return' is a word of the language and no name of a constant.
export { returns as return };
