#!/usr/bin/env node
// Checks the version of Node, in a syntax that old ones read too, then starts the command line.
const version = process.versions.node;
const [major, minor] = version.split('.').map(Number);

async function start() {
  const [{setFlagsFromString}, module, {existsSync}] = await Promise.all([
    import('node:v8'),
    import('node:module'),
    import('node:fs'),
  ]);
  // Node 20 optimizes a function after some 66 KB of its code have run, and has no compiler for the time between: in
  // the seconds of a build that costs a tenth of the processor's time more than it gains. Later versions lack this
  // flag.
  if (major === 20) setFlagsFromString('--interrupt-budget=700000');
  // V8 forgets what it compiled of functions that rest for a while, and the next lecture, or the next rendering of this
  // one, has them compiled again: 3 % of the processor's time of a build.
  setFlagsFromString('--no-flush-bytecode');
  // The pixels of figures count as memory that may be free again: V8 looks through its heap up to nine times a lecture,
  // in small steps and in threads beside it. In one go, and when the heap is four times what was left of it, that is
  // three times, for 4 % less of the processor's time.
  for (const flag of ['--no-concurrent-marking', '--no-incremental-marking', '--heap-growing-percent=300'])
    setFlagsFromString(flag);
  if (module.enableCompileCache) module.enableCompileCache();
  const clone = new URL('../build/program.mjs', import.meta.url);
  const {main, keepCompiled} = existsSync(clone)
    ? await (await import(clone.href)).program('cli')
    : await import('../dist/cli.js');
  await main(process.argv.slice(2));
  // A run that has set pages has used most of the program.
  if (keepCompiled && performance.getEntriesByName('lectern:measure').length > 0) keepCompiled();
}

if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Lectern needs Node 20.19 or newer, this is ${version}: get one from https://nodejs.org.`);
  process.exitCode = 2;
} else {
  start().catch(error => {
    console.error(error.message);
    process.exitCode = 1;
  });
}
