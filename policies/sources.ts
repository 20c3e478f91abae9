import { asivado } from './asivado.ts';
import { customerService } from './customer-service.ts';
import { hawaree } from './hawaree.ts';
import { pro4Tactical } from './pro-4-tactical.ts';
import type { PolicySource } from './source.ts';
import { supportProcedures } from './support-procedures.ts';

/** The five policies as they are written down, by id. */
export const sources: Readonly<Record<string, PolicySource>> = Object.fromEntries(
  [pro4Tactical, asivado, customerService, supportProcedures, hawaree].map((source) => [source.id, source]),
);
