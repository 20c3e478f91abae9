// A process of its own, because the package takes the folder from TMPDIR and decides on libraries when it is loaded.
process.env['AWS_EXECUTION_ENV'] = 'AWS_Lambda_nodejs20.x';
const { default: packed } = await import('@sparticuz/chromium');
await packed.executablePath();
