// What bootstrap.test.ts has run: says what it was given.
const args: readonly string[] = process.argv.slice(2);
process.stdout.write(`${JSON.stringify(args)} ${process.env['TZ'] ?? ''}\n`);
process.exitCode = 7;
