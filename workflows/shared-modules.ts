/* oxlint-disable no-underscore-dangle -- the names are webpack's and the SDK's */
// Imported for its evaluation alone, with all that it imports: what is exported here the SDK freezes to the bottom.
import './index.ts';
import { compileForPromisesOnce, traceNothingElse } from './interpreter/traces.ts';

traceNothingElse();
compileForPromisesOnce();

declare global {
  /** The SDK's cache of evaluated modules: while this file is evaluated, those that all workflows share. */
  var __webpack_module_cache__: Readonly<Record<string, object | undefined>>;
  /** webpack's own: every module of the bundle by its id, which is its path. */
  var __webpack_modules__: Readonly<Record<string, unknown>>;
}

// The SDK freezes shared modules to the bottom. A zod schema completes itself when it is first used, and zod rewinds its
// regular expressions, so these must stay alive. Nothing of a case is kept in them: the rooms are pure, and what zod
// fills in is the same for every case. A record that is frozen already, if only at its surface, is left as it is.
for (const id of Object.keys(__webpack_modules__)) {
  if (/\/(zod|machines|policies|workflows)\//.test(id))
    Object.freeze(globalThis.__webpack_module_cache__[id]);
}
