import {
  easypostCarrier,
  type EasypostSettings,
} from '../../../activities/labels/easypost/easypost-carrier.ts';
import type { EffectStage } from './effect-stage.ts';

/** The activities of a stage with labels that are bought at the server that speaks as EasyPost does. */
export const withEasypost = (stage: EffectStage, url: string, over: Partial<EasypostSettings> = {}) =>
  stage.withCarrier(
    easypostCarrier(stage.database, {
      apiKey: 'EZTK-test-key',
      apiBase: `${url}/v2/`,
      ounces: 32,
      carriers: [],
      timeout: 500,
      ...over,
    }),
  );
