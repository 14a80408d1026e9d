// The images of the README: what they show of the sample course, and where they are kept.
import {fileURLToPath} from 'node:url';

/** Notes beside the slides that were made of them. */
export interface Sheet {
  readonly file: string;
  /** Key of the lecture. */
  readonly lecture: string;
  /** Lines of its notes. */
  readonly lines: readonly [first: number, last: number];
  /** Words in the first of them, so that an edit of the notes does not go unnoticed. */
  readonly begins: string;
}

export const imageFolder = fileURLToPath(new URL('../../docs/pictures', import.meta.url));

export const sheets: readonly Sheet[] = [
  {
    file: 'figure.webp',
    lecture: 'W13-RecentLLMbasics',
    lines: [83, 94],
    begins: '1.2 &nbsp; The cache of keys and values',
  },
  {
    file: 'steps.webp',
    lecture: 'W13-RecentLLMbasics',
    lines: [103, 111],
    begins: '1.3 &nbsp; Decoding several tokens at once',
  },
];

/** The slides of two lines of the notes in each theme, side by side. */
export const themes = {
  file: 'themes.webp',
  lecture: 'W13-RecentLLMbasics',
  lines: [57, 83],
  names: ['seminar', 'seminar-dark', 'chalk'],
} as const;

export const coursePage = 'course-page.webp';

/** The preview with its panes, at the slide of a line of the notes. */
export const previewPage = {file: 'preview.webp', lecture: 'W13-RecentLLMbasics', line: 98} as const;

/** The console in the middle of a lecture, at the slide of a line of the notes, some minutes behind. */
export const consolePage = {file: 'console.webp', lecture: 'W13-RecentLLMbasics', line: 222} as const;

/** Names of all images. */
export const imageFiles: readonly string[] = [
  ...sheets.map(({file}) => file),
  themes.file,
  coursePage,
  previewPage.file,
  consolePage.file,
];
/** Bytes of one image, and of all. */
export const limits = {one: 40_000, all: 250_000} as const;
