// The files that `init` writes, as texts.
import {defaultOptions} from '../../options.ts';

/** A lectern.yml in which everything is a comment; `schema` is the path of its JSON schema. */
export function configText(schema: string): string {
  const {theme, prose, paper, handout, timeLimit} = defaultOptions;
  return `# yaml-language-server: $schema=${schema}
# What all decks of this course share. Every key is optional: take away the "# " in front of what you need.

# theme: ${theme}          # seminar, seminar-dark, chalk, or a Marp theme of this site (my-course.css)
# prose: ${prose}             # lead: a run of long prose on the slide, all of it in the notes; full: every word
# lang: de                # language of decks whose notes name none
# dialect: quarto         # the family of the notes, where the site's files do not tell it (docs/dialects.md)
# folded: after           # <details>: a page of its own (after), for the presenter (notes), or shown
# ratio: '16:9'           # '16:9' or '4:3', in quotes
# accent: '#7a1f3d'       # a CSS colour, in quotes
# logo: images/logo.svg   # SVG, PNG or JPEG of this site, up to 300 kB
# logo-dark: images/logo-light.svg   # the same for dark slides
# footer: Department of Computer Science   # after the lecture's title

# fonts:                  # Plex, Literata or Mono, or a family with its files
#   text: Literata
#   title: Plex
#   code: Mono

# paper: ${paper}               # of the handout: a4 or letter
# handout: ${handout}         # script, notes, lines, 2up, 3up, 4up, 6up

# minutes: 50             # of a session, questions included: decks are planned for it; several: [20, 50, 75]
# pace: {factor: 1.2}     # how fast this course goes, beside the usual (docs/time.md)

# order: [W1-intro, W2-agents]   # of the lectures, by key or file name; those not named follow
# openers: [Session blog] # headings that only say where the notes begin
# repository: owner/name  # where the notes are edited: on GitHub, or the https address of another host
# lead: [hosts]           # keys of the front matter that name who gives a lecture
# macros: {R: '\\mathbb{R}'}   # TeX macros of all formulas
# fetch-figures: {hosts: [upload.wikimedia.org]}  # where --fetch-figures may fetch from
# time-limit: ${timeLimit}          # seconds of processor time that the slides of one post may take
# accept: [figure-small]  # warnings that are right as they are, by the name in brackets at their end

# publish:                # where --publish puts the PDFs, below its folder; in braces: lecture, key, term, week
#   pdf: Lectures/{lecture}.pdf
#   handout: Lectures/{lecture}-handout.pdf
`;
}

/** VS Code's settings: the themes as Marp for VS Code looks for them, by paths within the folder that is open. */
export function editorConfigText(themes: readonly string[]): string {
  return `${JSON.stringify({[themesOption]: themes}, null, 2)}\n`;
}

/** The setting of Marp for VS Code that names themes. */
export const themesOption = 'markdown.marp.themes';

/**
 * A workflow that builds the course on each push and keeps the decks; decks that are well are kept even where others
 * fail.
 */
export const workflowText = `name: Slides
on:
  push:
  workflow_dispatch:
permissions:
  contents: read
jobs:
  slides:
    runs-on: ubuntu-latest
    timeout-minutes: 30
    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-node@v4
        with:
          node-version: 22
      - run: npm install
      - uses: actions/cache@v4
        with:
          path: .lectern-cache
          key: decks-\${{ github.run_id }}
          restore-keys: decks-
      - run: npx lectern --all --site . --out output --cache .lectern-cache --format github
      - uses: actions/upload-artifact@v4
        if: \${{ !cancelled() }}
        with:
          name: slides
          path: output
`;
