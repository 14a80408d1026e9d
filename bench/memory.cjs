// Loaded into a Node program that is measured: at its end writes its largest resident memory (kB) to BENCH_MEMORY.
const {writeFileSync} = require('node:fs');

const file = process.env.BENCH_MEMORY;
delete process.env.BENCH_MEMORY; // the programs that it starts are not measured
process.on('exit', () => writeFileSync(file, String(process.resourceUsage().maxRSS)));
