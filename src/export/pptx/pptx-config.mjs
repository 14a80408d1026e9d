// Slides as they were rendered (deck.json in the working folder) -> Marp CLI's configuration, in a process of its own.
import {readFileSync} from 'node:fs';

// The pipe to the program that started this: when that ends, however it does, this ends too, and its browser with it.
process.stdin
  .on('close', () => process.kill(process.pid, 'SIGTERM'))
  .resume()
  .unref?.();

/**
 * Marp's own engine sees as many empty slides, for their number, size and facts; what is shown is what was rendered.
 */
export default {
  engine({marp}) {
    const {slides, css, notes, width, height} = JSON.parse(readFileSync('deck.json', 'utf8'));
    marp.themeSet.default = marp.themeSet.add(
      `/* @theme canvas */ section { width: ${width}px; height: ${height}px; }`,
    );
    const render = marp.render.bind(marp);
    marp.render = (...input) => ({
      ...render(...input),
      html: `<div class="marpit">${slides.join('\n')}</div>`,
      css,
      comments: notes.map(note => (note === '' ? [] : [note])),
    });
    return marp;
  },
};
