import {build} from 'lectern';

const {lectures, ok} = await build({site: '../my-course', out: 'slides', formats: ['html', 'pdf']});
for (const {key, slides, files, diagnostics} of lectures) {
  console.log(`${key}: ${slides} slides in ${files.length} files, ${diagnostics.length} remarks`);
}
if (!ok) process.exitCode = 1;
