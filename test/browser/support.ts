// The project's own themes, browser and engine, for tests that need the real ones.
import {fileURLToPath} from 'node:url';
import type {LaunchedBrowser} from '../../src/browser/launch.ts';
import {openBrowser} from '../../src/browser/launch.ts';
import {createEngine, type Rendered} from '../../src/render/marp/engine.ts';
import {loadThemes, type Themes} from '../../src/render/themes/theme.ts';

export const themesDir = fileURLToPath(new URL('../../themes', import.meta.url));
export const themes: Themes = await loadThemes('seminar', themesDir);

const engine = createEngine(themes);

export const render = (markdown: string): Rendered =>
  engine.render(`---\ntheme: seminar\npaginate: true\n---\n\n${markdown}`);

export const launch = async (): Promise<LaunchedBrowser> => openBrowser({log: () => undefined});

/** An image of one colour, as an SVG of the given size, px. */
export const image = (width: number, height: number): {readonly bytes: Uint8Array; readonly mime: string} => ({
  bytes: Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">` +
      '<rect width="100%" height="100%" fill="teal"/></svg>',
  ),
  mime: 'image/svg+xml',
});
