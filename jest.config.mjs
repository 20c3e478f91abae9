// One project a layer; `npm test` runs them all on the real stack, `npm test -- machines` one of them.
const layer = (name, extra = {}) => ({
  displayName: name,
  testMatch: [`<rootDir>/test/${name}/**/*.test.ts`],
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' }, module: { type: 'es6' } },
    ],
  },
  modulePathIgnorePatterns: ['<rootDir>/.redress/'],
  ...extra,
});

export default {
  maxWorkers: 2,
  // Modules of a file stay in memory after it: a worker that has grown gives way to a new one before its heap is full.
  workerIdleMemoryLimit: '1.5GB',
  // A slow machine is no failure: tests wait for conditions, and those that measure time measure it themselves.
  testTimeout: 60_000,
  projects: [
    layer('policies'),
    layer('machines'),
    layer('limbo'),
    layer('interpreter'),
    layer('activities'),
    layer('dev'),
    layer('client'),
    layer('integration'),
    layer('replay'),
    layer('chaos'),
    layer('browser'),
  ],
};
