// English: the titles that a deck adds, and the headings of notes that mean something to it.

import type {OwnWords} from '../language/own-words.ts';
import {images} from './en/images.ts';
import {pageTitle} from './en/page-title.ts';

const endings =
  '(conclusions?|concluding remarks|closing (remarks|thoughts)|summary|outlook|limitations?|(key )?takeaways?|' +
  'next steps|future (work|works|directions?|research)|open (questions?|problems?|challenges?))';

/** Words of English. */
export const english = {
  /** The words of our own that stand on slides. */
  words: {
    Agenda: 'Agenda',
    Introduction: 'Introduction',
    Authors: 'Authors',
    Readings: 'Readings',
    Week: 'Week',
    Date: 'Date',
    Term: 'Term',
    Lead: 'Lead',
    Notes: 'Notes',
    Topics: 'Topics',
    Appendix: 'Appendix',
    'Figure not found': 'Figure not found',
    'Figure on the web': 'Figure on the web',
    'Figure is a PDF': 'Figure is a PDF',
    'Figure is empty': 'Figure is empty',
    'Figure is damaged': 'Figure is damaged',
    'Figure is too large': 'Figure is too large',
    Contents: 'Contents',
    'Fig.': 'Fig.',
    Slide: 'Slide',
    Slides: 'Slides',
    Page: 'Page',
    'Key terms': 'Key terms',
    'Link to here': 'Link to here',
    Links: 'Links',
    References: 'References',
    'The numbers in the margin are the slides of the lecture.':
      'The numbers in the margin are the slides of the lecture.',
  } satisfies OwnWords,
  /** What the parts of a lecture are called above their dividers. */
  part: 'Part {number} of {of}',
  /** Single words that are stressed where they stand, and name nothing. */
  stressed: new RegExp(
    '^(?:must|sure|only|very|also|each|every|never|always|both|same|this|that|these|those|will|does|cannot|more|most|' +
      'less|least|exactly|before|after|without|within|first|last|none|some|many|much|should|would|could)$',
    'i',
  ),
  /** Headings that only say where a post begins, and what may stand before one. */
  opener: new RegExp(
    String.raw`^((?:(?:session|lecture|class|course|main|the) )?(?:blog|blog post|notes?|content)(?: starts?)?|` +
      String.raw`in this (?:session|lecture|class|chapter|section|week),? ` +
      String.raw`(?:we|our \w+|this \w+|the \w+) (?:will )?(?:covers?|discuss(?:es)?|presents?))$`,
    'i',
  ),
  openerLead: /^(blog|blog post|lecture notes?)\s*:\s*/i,
  /** Words that add nothing to those of a heading, without the ending of a plural. */
  fillers: new Set(['in', 'to', 'as', 'a', 'an', 'the', 'of', 'and', 'is', 'are', 'here', 'below', 'our', 'follow']),
  /** Links to other pages of a site, and the words before their titles. */
  navigation: new RegExp(
    String.raw`^((back to )?(the )?(top|index|home|contents|main( page)?|start|overview|syllabus|schedule)|toc|` +
      String.raw`table of contents|up|back|(prev|previous|next|last|first)` +
      String.raw`( (page|lecture|chapter|post|section|lesson|topic|week|class|module|unit))?(:.*)?)$`,
    'i',
  ),
  /** The words that introduce a table of contents. */
  contents: /^((table of )?contents|toc|(on|in) this page|outline)$/i,
  /** Headings of a reading list. */
  readingList: new RegExp(
    String.raw`^((require[sd]?|more|even more|further|optional|additional|extra|suggested|recommended|related|` +
      String.raw`basic|core|key|background)\s+)*(readings?|papers?( to read)?|reading list|reading materials?)$`,
    'i',
  ),
  /** Words of a heading above a group of readings. */
  readingGroup: /\b(readings?|papers?|references?)\b/i,
  /** Headings of a list of references that is small print. */
  smallPrint: /^(references|bibliography|works cited|citations)$/i,
  /** Headings of a list of works or links that is no part of the lecture. */
  works: new RegExp(
    String.raw`^((further|additional|more|extra|other|useful)\s+)*` +
      '(references|bibliography|works cited|citations|resources|links)$',
    'i',
  ),
  /** Headings of what a lecture may end on. */
  conclusion: new RegExp(
    String.raw`^((overall|final|brief|discussions?,?( and| &)?)\s+)?${endings}((,| and| &|, and)\s+${endings})*$`,
    'i',
  ),
  /** Headings of a series, with their number ("Paper 2", "Week IV"). */
  serial: /^(paper|part|lecture|chapter|session|week|day|topic|module)\s+(\d+|[ivx]+)\b/i,
  /** How a paragraph opens that belongs to what stands above it. */
  bonds: {
    /** It explains the formula above. */
    where: new RegExp(
      String.raw`^(where|with|here|in which|in (the|this) (above|expression|equation|formula)|can be|is|are|` +
        String.raw`for (all|any|each|every)|if|such that|and|which)\b`,
      'i',
    ),
    /** It speaks of what was said: a pronoun, or the conclusion drawn. */
    back: new RegExp(
      String.raw`^(this|these|that|those|such|it|its|they|their|both|and|overall|so|thus|therefore|hence|however|but|` +
        String.raw`instead|similarly|likewise|as a result|based on (this|these|that|those|the above)|consequently|` +
        String.raw`in (short|sum|other words|this way|summary|contrast|particular|turn)|(key )?takeaways?|` +
        String.raw`all (of )?(this|these)|` +
        String.raw`together|note that|on the other hand|the (former|latter)|here)\b`,
      'i',
    ),
    /** It opens an example. */
    example: new RegExp(
      String.raw`^(for (example|instance)|examples?|suppose|consider|imagine|e\.g\.|as an example|to illustrate|` +
        String.raw`say (that|we|you)|let(’|')?s (say|take|look|consider))\b`,
      'i',
    ),
    /** It sets a task, under a label: "Problem. Find the angle", "Question 2: …". */
    task: /^(example )?(problem|exercise|question|task)( \d+)?\s*[.:]/i,
    /** It does one that was set, or proves what was said. */
    solution: /^(solution|answer|approach|proof)( \d+)?\s*[.:]/i,
    /** It goes on with one. */
    goesOn: /^(then|now|next|in this (case|example)|after|finally|we|the (first|second|third|next|last|result))\b/i,
  },
  /** A label that says what kind of text it opens, not what it is about. */
  kindOfText: /^\s*(examples?|notes?|remarks?|asides?|warning|caution|hints?|tips?|proof|answer|n\.?b)[\s\d.:]*$/i,
  /** Words of a page that may be its title. */
  pageTitle,
  /** The end of a sentence that is not done before its colon: such a text is no heading. */
  opensOn:
    /\b(?:be|is|are|was|were|as|gets?|have|has|had|by|with|of|to|that|the|and|or|below|here|follows)\s*[:：]\s*$/i,
  /** The end of a text that leads in to what follows it. */
  leadsOn: /(\b(that|are|is|include|includes|as follows|following)|[:：])\s*$/i,
  images,
} as const;
