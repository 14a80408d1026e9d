// Lets `npx marp output/KEY.md` give the same slides as the build: same engine, same themes, `breaks: false`.
import {fileURLToPath} from 'node:url';
import {program} from './build/program.mjs';

const {loadMarpConfig} = await program('marp-config');

export default await loadMarpConfig(
  'seminar',
  fileURLToPath(new URL('themes/', import.meta.url)),
  fileURLToPath(new URL('output/course.css', import.meta.url)),
);
