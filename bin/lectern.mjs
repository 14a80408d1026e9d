#!/usr/bin/env node
// Starts the command line.
import {load} from './program.mjs';

const {main} = await load('cli');
await main(process.argv.slice(2));
