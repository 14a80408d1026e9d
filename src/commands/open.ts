// A course × what is requested -> what its decks are made of, and the folder that they go to.
import {resolve} from 'node:path';
import {courseTheme} from '../render/themes/course-theme.ts';
import {deckNames, sharedNames} from '../files/deck-names.ts';
import {openOutput, type Output} from '../files/output.ts';
import type {PartFiles} from '../files/unfinished.ts';
import type {PostFile} from '../model/post.ts';
import {type BuildOptions, type CourseOptions, resolveOptions} from '../options.ts';
import {findEditAddress} from '../site/edit-address.ts';
import {readTexConfig} from '../site/tex/tex-config.ts';
import {refuseForeign, sourcesOf} from './build/check-output.ts';
import {type CourseRead, themesOf} from './choose.ts';
import {createLookups, type DeckInputs} from './build/session.ts';
import {dayOfBuild, readSourceDate} from './build/source-date.ts';
import {ending} from './ending.ts';

/** What all decks of a course are made of. Throws a LecternError. */
export async function openInputs(read: CourseRead, requested: CourseOptions & BuildOptions): Promise<DeckInputs> {
  const {site, course} = read;
  const options = resolveOptions(requested, course);
  return {
    site,
    course,
    options: {...options, out: resolve(options.out)},
    themes: await themesOf(options.theme, read),
    sourceDate: readSourceDate(process.env.SOURCE_DATE_EPOCH),
    lookups: createLookups(site, dayOfBuild()),
    tex: readTexConfig(site.root, site.config, course.macros),
    edit: findEditAddress(course.repository, site.config),
  };
}

/**
 * The folder `out` for the decks of `posts`. Throws a LecternError where it cannot be written to, or holds what must
 * not be written over.
 */
export async function openDecks(
  out: string,
  posts: readonly PostFile[],
  {site, course, options, themes}: DeckInputs,
  parts: PartFiles,
): Promise<Output> {
  const sources = sourcesOf(site, course, options.theme);
  const output = await openOutput(out, {sources, parts}).catch(ending(1, 'out-unwritable'));
  const hasTheme = themes.name === courseTheme && options.formats.has('md');
  const names = posts.flatMap(({key}) => deckNames(key, [...options.formats]));
  await refuseForeign(output, hasTheme ? [...names, sharedNames.theme] : names, options.all);
  return output;
}
