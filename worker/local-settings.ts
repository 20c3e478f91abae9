import { fileURLToPath } from 'node:url';

/** Settings that have a sensible default on one machine; the environment wins. */
export const localSettings: Readonly<Record<string, string>> = {
  MAIL_FROM: 'Customer Care <care@redress.example>',
  FILES_DIR: fileURLToPath(new URL('../.redress/files', import.meta.url)),
};
