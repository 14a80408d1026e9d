import {build, LecternError} from 'lectern';

const stop = new AbortController();
try {
  await build({
    lectures: ['W13'],
    signal: stop.signal,
    onProgress(progress) {
      if (progress.kind === 'start') console.log(`${progress.keys.length} lectures to make`);
      if (progress.kind === 'lecture') console.log(`${progress.lecture.key} is done`);
      if (progress.kind === 'message') console.log(progress.text);
    },
  });
} catch (error) {
  if (!(error instanceof LecternError)) throw error;
  console.error(error.code, error.message);
}
