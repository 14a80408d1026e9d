#!/usr/bin/env node
// Starts the command line.
import {setFlagsFromString} from 'node:v8';
import {load} from './program.mjs';

// Node 20 compiles a function anew, optimized, after some 66 KB of its code have run. Over the seconds of a build that costs
// a fifth of the processor's time and gains less: ten times as late, a lecture is built a tenth sooner, and a course as
// well. Later versions have a compiler for the time between, and not this flag.
if (process.version.startsWith('v20.')) setFlagsFromString('--interrupt-budget=700000');
// What has been compiled is kept to the end, and then for the next run.
setFlagsFromString('--no-flush-bytecode');
const {
  module: {main},
  keepCompiled,
} = await load('cli');
await main(process.argv.slice(2));
// A run that has set pages has used most of the program.
if (performance.getEntriesByName('lectern:measure').length > 0) keepCompiled();
