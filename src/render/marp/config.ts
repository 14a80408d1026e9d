// Themes -> Marp CLI's configuration, so that the command line gives the slides that the engine gives.
import {readFile} from 'node:fs/promises';
import type {MarpOptions} from '@marp-team/marp-core';
import {createPreparedThemes, marpOptions, OfflineMarp, type PreparedThemes} from './marp.ts';
import {loadThemes, type Themes} from '../themes/theme.ts';

/** A configuration as Marp CLI takes it. */
export interface MarpConfig {
  readonly options: MarpOptions;
  readonly html: (typeof marpOptions)['html'];
  readonly engine: new (options: MarpOptions) => OfflineMarp;
}

/**
 * Configuration for decks in the themes of `themesDir`, and in the course's own where `ownTheme` is there. Throws as
 * `loadThemes` does.
 */
export async function loadMarpConfig(nameOrFile: string, themesDir: string, ownTheme: string): Promise<MarpConfig> {
  const themes = await loadThemes(nameOrFile, themesDir);
  const own = await readFile(ownTheme, 'utf8').catch(() => null);
  return createMarpConfig(own === null ? themes : {...themes, css: [...themes.css, own]});
}

/**
 * Configuration for `themes`, of which `prepared` holds what has been made before. Its engine is a class: for a
 * function that makes one Marp CLI would load its own Marp Core too, with all of MathJax: three hundred modules.
 */
export function createMarpConfig(themes: Themes, prepared: PreparedThemes = createPreparedThemes()): MarpConfig {
  class ConfiguredMarp extends OfflineMarp {
    constructor(options: MarpOptions) {
      super(options, themes, prepared);
    }
  }
  return {options: marpOptions, html: marpOptions.html, engine: ConfiguredMarp};
}
