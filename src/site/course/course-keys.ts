// What lectern.yml may say: its keys, their values, and what is said of a value that is not right.
import {z} from 'zod';
import {bundledFonts, pathVariables, ratios} from '../../model/course.ts';
import {type Rule, rules} from '../../model/diagnostic.ts';
import {checkLanguageTag} from '../front-matter/language.ts';
import {checkColour} from './colour.ts';
import {findNearestWord} from './course-diagnostics.ts';
import {readEditAddress} from '../edit-address.ts';
import {macrosSchema} from './tex-macros.ts';

/** Text of which `error` says what is wrong, as the end of a sentence with the cure. */
const checked = (error: (text: string) => string | undefined) =>
  z.string().superRefine((text, context) => {
    const message = error(text);
    if (message !== undefined) context.addIssue({code: 'custom', message});
  });
/** A colour as CSS has it; nothing that could end a declaration. */
export const colour = checked(checkColour);
const family = z
  .string()
  .regex(/^[\p{L}\p{N} _-]{1,60}$/u, 'is no name of a font. It may hold letters, digits, blanks and hyphens');
const bundled = checked(name =>
  bundledFonts.some(one => one.toLowerCase() === name.trim().toLowerCase())
    ? undefined
    : `is "${name}", which does not come with Lectern (${bundledFonts.join(', ')} do), and a font of this machine ` +
      `is on no other. ${ownFont(name)}`,
);
const ownFont = (name: string): string => {
  const near = findNearestWord(name, bundledFonts);
  return near === undefined
    ? `Name its files: {family: ${name}, files: {400: fonts/regular.woff2, 600: fonts/bold.woff2}}`
    : `Did you mean ${near}?`;
};
const font = z.union([
  bundled,
  z.strictObject({
    family,
    files: z
      .record(
        z.string().regex(/^[1-9]00(?: italic)?$/, 'is no weight. Write one such as 400, 600 or "400 italic"'),
        z.string(),
      )
      .refine(files => Object.keys(files).length > 0, 'names no file. Add one, such as 400: fonts/regular.woff2'),
  }),
]);
const path = z.string().min(1, 'is empty. Give it a value, or take the line away');
const rule = checked(name =>
  !Object.hasOwn(rules, name)
    ? `is "${name}", and there is no such rule; ${ruleCure(name)}`
    : rules[name as Rule] === 'error'
      ? `is ${name}, which is an error, and errors cannot be accepted. Mend it in the notes`
      : undefined,
);
const ruleCure = (name: string): string => {
  const near = findNearestWord(name, Object.keys(rules));
  return near === undefined ? 'the name stands in brackets at the end of each warning' : `did you mean "${near}"?`;
};
const checkRepository = (text: string): string | undefined =>
  readEditAddress(text) === undefined
    ? `is "${text}", which is no repository. Write owner/name, or its address, such as https://gitlab.com/owner/name`
    : undefined;
/** A path below the folder of `--publish`, one file a lecture. */
const pattern = z
  .string()
  .regex(/\.pdf$/i, 'is no path of a PDF: it must end with .pdf')
  .refine(
    text => !/^[/~]|[\\:\p{Cc}]/u.test(text) && text.split('/').every(part => !/^\.{0,2}$/.test(part)),
    'is no path below the folder of --publish: it may not begin with / or lead upwards',
  )
  .refine(
    text => (text.match(/\{[^}]*\}?|\}/g) ?? []).every(one => pathVariables.some(name => one === `{${name}}`)),
    `is no pattern: what may stand in braces is ${pathVariables.map(name => `{${name}}`).join(', ')}`,
  )
  .refine(
    text => /\{(?:lecture|key)\}/.test(text),
    'is the same file for all lectures: put {lecture} or {key} into it',
  );
const minutes = z.number().min(1).max(600);
const perMinute = z.number().min(20).max(1000).optional();
const seconds = z.number().min(0).max(600).optional();
/** Keys of `pace`; each is one of the table of src/timing/pace.ts. */
export const paceSchema = z.strictObject({
  factor: z.number().min(0.2).max(5).optional().describe('All times of slides times this, such as 1.2'),
  questions: z.number().min(0).max(0.9).optional().describe('Share of a session that is kept for questions'),
  speech: perMinute.describe('Words said in a minute'),
  reading: perMinute.describe('Words of a slide that are read in a minute'),
  figure: seconds.describe('Seconds for a figure'),
  table: seconds.describe('Seconds for a table'),
  formula: seconds.describe('Seconds for a formula'),
  codeLine: seconds.describe('Seconds for a line of code'),
  step: seconds.describe('Seconds for each thing that comes by itself'),
  divider: seconds.describe('Seconds for a title, an agenda or a divider, at least'),
  min: seconds.describe('Seconds for a slide with content, at least'),
  max: seconds.describe('Seconds for any slide, at most'),
});
/** What lectern.yml may say; `schema/lectern.courseSchema.json` is made of it. */
export const courseSchema = z
  .strictObject({
    theme: path
      .optional()
      .describe('A theme of Lectern (seminar, seminar-dark, chalk), or a Marp theme of the site (.css)'),
    prose: z
      .enum(['lead', 'full'])
      .optional()
      .describe('Long prose. lead: its leading run on the slide, all of it in the notes; full: every word on slides'),
    lang: checked(tag => (checkLanguageTag(tag) ? undefined : `is "${tag}", which is no language. Write de, pt-BR, ar`))
      .optional()
      .describe('Language of the decks whose notes do not say it, as a BCP 47 tag'),
    dialect: z
      .string()
      .regex(/^[a-z]+$/, 'is no family of notes. docs/dialects.md lists them')
      .optional()
      .describe('Family of the notes where the files of the site do not tell it: quarto, myst, hugo …'),
    folded: z
      .enum(['after', 'notes', 'shown'])
      .optional()
      .describe('What <details> folds away. after: a page of its own behind it; notes: for the presenter; shown'),
    paper: z.enum(['a4', 'letter']).optional().describe('Paper of the handout'),
    handout: z
      .enum(['script', 'notes', 'lines', '2up', '3up', '4up', '6up'])
      .optional()
      .describe(
        'The handout: the notes as a running text (script), slides with their words (notes), with lines for writing ' +
          '(lines, 3up), or so many a sheet',
      ),
    ratio: z.enum(ratios).optional().describe("Shape of the slides, in quotes: '16:9' or '4:3'"),
    accent: colour.optional().describe('A CSS colour; the theme keeps its hue and sees to the contrast'),
    logo: path.optional().describe('SVG, PNG or JPEG of the site, up to 300 kB'),
    'logo-dark': path.optional().describe('The logo on title slides and in dark themes'),
    footer: z.string().max(80).optional().describe("Text at the foot of each slide, after the lecture's title"),
    fonts: z
      .strictObject({
        text: font.optional().describe('Font of running text'),
        title: font.optional().describe('Font of titles'),
        code: font.optional().describe('Font of code'),
      })
      .optional()
      .describe('Bundled families (Plex, Literata, Mono), or families with files of the site'),
    publish: z
      .strictObject({
        pdf: pattern.optional().describe('Place of the PDF, such as Lectures/{lecture}.pdf'),
        handout: pattern.optional().describe('Place of the handout, such as Lectures/{lecture}-handout.pdf'),
      })
      .optional()
      .describe('Where --publish puts files, below its folder; in braces: lecture, key, term, week'),
    // Read where the posts are found, course-order.ts.
    order: z
      .array(z.union([z.string().min(1), z.number()]))
      .optional()
      .describe('Lectures in the order of the course: keys or file names; those that are not named follow'),
    macros: macrosSchema.optional(),
    'time-limit': z
      .number()
      .min(1)
      .max(3600)
      .optional()
      .describe('Seconds of processor time that the slides of one post may take; then it gets a plain deck'),
    minutes: z
      .union([minutes, z.array(minutes).min(1)])
      .optional()
      .describe('Minutes of a session, questions included; decks are planned for it. Several: [20, 50, 75]'),
    pace: paceSchema.optional().describe('How fast the course goes, where it differs from the usual (docs/time.md)'),
    'fetch-figures': z
      .strictObject({
        hosts: z
          .array(z.string().regex(/^[\w-]+(?:\.[\w-]+)*$/, 'is no name of a host, such as upload.wikimedia.org'))
          .describe('Names of hosts; those below them are allowed, too'),
      })
      .optional()
      .describe('Where --fetch-figures may fetch figures from; without that option nothing is fetched'),
    openers: z
      .array(z.string().min(1).max(120))
      .optional()
      .describe('Headings that only say where a post begins, and are no slide, such as "Session blog"'),
    repository: checked(checkRepository)
      .optional()
      .describe('Where the notes are edited: owner/name on GitHub, or the https address of the repository'),
    lead: z
      .array(z.string().min(1).max(60))
      .optional()
      .describe('Keys of the front matter that name who gives a lecture, for the title slide'),
    accept: z
      .array(z.union([rule, z.strictObject({rule, file: path.optional()})]))
      .optional()
      .describe('Rules whose warnings are accepted, everywhere or in one file'),
  })
  .describe('What all decks of a course share. All keys are optional; a flag on the command line outranks them.');
