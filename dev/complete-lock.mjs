// Completes package-lock.json after an `npm install` against a registry mirror that holds the binaries of one platform
// only: npm then leaves the optional packages of the other platforms out, and `npm ci` refuses such a lock file
// everywhere ("Missing: @swc/core-darwin-arm64@ from lock file"). Each missing one is added with the exact version that
// its parent asks for and with the platform that its name tells, so npm skips it where it does not belong.
// Run by hand: node dev/complete-lock.mjs
import { readFileSync, writeFileSync } from 'node:fs';

const file = new URL('../package-lock.json', import.meta.url);
const lock = JSON.parse(readFileSync(file, 'utf8'));
const systems = [
  'darwin',
  'linux',
  'win32',
  'freebsd',
  'android',
  'openharmony',
  'openbsd',
  'netbsd',
  'sunos',
  'aix',
];
const processors = ['arm64', 'x64', 'arm', 'ia32', 'ppc64', 'riscv64', 's390x', 'loong64', 'mips64el'];

/** What "@swc/core-linux-x64-musl" says about where it belongs; undefined when the name tells nothing. */
function platformOf(name) {
  const words = name.replace('windows', 'win32').split(/[/-]/);
  const os = systems.find((system) => words.includes(system));
  const cpu = processors.find((processor) => words.includes(processor));
  if (os === undefined) return undefined;
  const libc = words.includes('musl') ? 'musl' : words.includes('gnu') ? 'glibc' : undefined;
  return {
    ...(cpu === undefined ? {} : { cpu: [cpu] }),
    ...(os === 'linux' && libc !== undefined ? { libc: [libc] } : {}),
    os: [os],
  };
}

/** npm looks for a package beside its parent first, then in each folder above. */
function isLocked(parent, name) {
  for (let at = parent; ; at = at.slice(0, at.lastIndexOf('/node_modules/'))) {
    if (lock.packages[`${at === '' ? '' : `${at}/`}node_modules/${name}`] !== undefined) return true;
    if (!at.includes('/node_modules/')) return lock.packages[`node_modules/${name}`] !== undefined;
  }
}

const added = [];
for (const [parent, entry] of Object.entries(lock.packages)) {
  for (const [name, wanted] of Object.entries(entry.optionalDependencies ?? {})) {
    const platform = platformOf(name);
    const version = /\d+\.\d+\.\d+\S*/.exec(wanted)?.[0];
    if (isLocked(parent, name) || platform === undefined || version === undefined) continue;
    // Beside every version of its parent but the first, should two parents want different ones.
    const place = lock.packages[`node_modules/${name}`] === undefined ? '' : `${parent}/`;
    lock.packages[`${place}node_modules/${name}`] = {
      version,
      ...platform,
      ...(entry.dev === true ? { dev: true } : {}),
      optional: true,
    };
    added.push(`${name}@${version}`);
  }
}
lock.packages = Object.fromEntries(Object.entries(lock.packages).toSorted(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
console.log(
  added.length === 0 ? 'The lock file is complete.' : `Added ${added.length}:\n  ${added.join('\n  ')}`,
);
