// Acceptance: four small courses, built as a user builds them, and the promises held against what comes out.
import {mkdtempSync, readdirSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {evaluateIn} from '../../src/browser/evaluate.ts';
import type {LaunchedBrowser} from '../../src/browser/launch.ts';
import {sharedBrowser} from '../support/browser.ts';
import {type ExportedSlide, readSlides, readSource, type SourceContent} from '../support/course-oracle.ts';
import {ownCourses} from '../support/courses.ts';
import {lectern, type Ran, reportsOf} from '../support/lectern.ts';
import {filesOf} from '../support/files.ts';
import {getDocument} from '../support/pdfjs.ts';

/** The folder of the posts: of none of them anything is reported. */
const courses = [
  {course: 'seminar', posts: '_contents'},
  {course: 'handbook', posts: '.'},
  {course: 'docs', posts: 'docs'},
  {course: 'lessons', posts: '_slides'},
];
/** Pages that say what comes, or gather it. */
const isOverview = ({classes}: ExportedSlide): boolean =>
  classes.some(name => name === 'title' || name === 'agenda' || name === 'section');
const root = mkdtempSync(join(tmpdir(), 'courses-'));
let browser: LaunchedBrowser;

beforeAll(async () => {
  browser = await sharedBrowser();
});
afterAll(async () => {
  rmSync(root, {recursive: true, force: true});
});

/** A post of a course, and the deck that came of it. */
interface Lecture {
  readonly key: string;
  readonly source: SourceContent;
  readonly slides: readonly ExportedSlide[];
}

describe.each(courses)('$course', ({course, posts}) => {
  const out = join(root, course, 'once');
  let runs: readonly Ran[] = [];
  let lectures: readonly Lecture[] = [];
  /** What is wrong with the decks, by their key. */
  const wrong = (find: (lecture: Lecture) => readonly unknown[]): object =>
    Object.fromEntries(lectures.map(lecture => [lecture.key, find(lecture)] as const).filter(([, all]) => all.length));

  beforeAll(async () => {
    const build = async (folder: string, formats: string): Promise<Ran> =>
      lectern(
        ['--all', '--site', join(ownCourses, course), '--out', folder, '--formats', formats, '--json', '--quiet'],
        root,
      );
    runs = await Promise.all([build(out, 'html,md,pdf'), build(join(root, course, 'twice'), 'html,md,pdf')]);
    const folder = join(ownCourses, course, posts);
    lectures = readdirSync(folder)
      .filter(name => name.endsWith('.md'))
      .map(name => {
        const key = name.replace(/\.md$/, '');
        return {
          key,
          source: readSource(readFileSync(join(folder, name), 'utf8')),
          slides: readSlides(readFileSync(join(out, `${key}.html`), 'utf8')),
        };
      });
  });

  it('is built whole, with these diagnostics', () => {
    const [ran] = runs;
    expect(ran).toMatchObject({code: 0, error: ''});
    const reports = ran === undefined ? [] : [...reportsOf(ran).values()];
    expect(reports.map(({key}) => key).sort()).toEqual(lectures.map(({key}) => key).sort());
    expect(
      reports.flatMap(({diagnostics}) => diagnostics.map(({rule, file, line}) => `${rule} ${file}:${line}`)),
    ).toEqual([]);
  });

  it('keeps every word, as often as it stands there', () => {
    expect(
      wrong(({source, slides}) => {
        const left = counted(slides.flatMap(({words}) => words));
        return source.words.filter(word => {
          const count = left.get(word) ?? 0;
          left.set(word, count - 1);
          return count <= 0;
        });
      }),
    ).toEqual({});
  });

  it('shows no word that its author did not write', () => {
    expect(
      wrong(({key, source, slides}) => {
        const own = new Set([
          ...source.words,
          ...(readFileSync(postFile(key), 'utf8')
            .toLowerCase()
            .match(/[a-z]+/g) ?? []),
        ]);
        const shown = slides.filter(({classes}) => classes.some(name => name === 'content' || name === 'figure'));
        return shown.flatMap(({words}) => words).filter(word => /^[a-z]{3,}$/.test(word) && !own.has(word));
      }),
    ).toEqual({});
  });

  it('keeps every formula', () => {
    expect(
      wrong(({source, slides}) => {
        const text = slides.map(slide => slide.text).join('');
        return source.formulas.filter(tex => !text.includes(tex));
      }),
    ).toEqual({});
  });

  it('keeps the order of reading: pages follow the notes', () => {
    expect(
      wrong(({source, slides}) => {
        const counts = counted(source.words);
        let last = 0;
        return source.words.flatMap(word => {
          const page = slides.findIndex(slide => !isOverview(slide) && slide.words.includes(word));
          if (counts.get(word) !== 1 || page < 0 || !/^\p{L}{3,}$/u.test(word)) return [];
          if (page < last) return [`${word} on slide ${page + 1}, after slide ${last + 1}`];
          last = page;
          return [];
        });
      }),
    ).toEqual({});
  });

  it('tells every page from every other by its title', () => {
    expect(
      wrong(({slides}) => {
        const titles = slides.map(({title}) => title.toLowerCase().replace(/\s+/g, ' '));
        return titles.filter((title, i) => title === '' || titles.indexOf(title) !== i);
      }),
    ).toEqual({});
  });

  it('shows every figure, and nothing off the page or too small to read', async () => {
    const found: Record<string, object> = {};
    for (const {key, source, slides} of lectures) {
      const {figures, problems} = await inspectDeck(join(out, `${key}.html`));
      found[key] = {figures, problems};
      expect(found[key], key).toEqual({figures: source.figures.length, problems: []});
      const markdown = readFileSync(join(out, `${key}.md`), 'utf8').replace(/<!--[\s\S]*?-->/g, '');
      expect(source.figures.filter(name => !markdown.includes(`${key}.files/${name}-`))).toEqual([]);
      const pdf = await getDocument({data: new Uint8Array(readFileSync(join(out, `${key}.pdf`)))}).promise;
      expect(pdf.numPages).toBe(slides.length);
      await pdf.destroy();
    }
  });

  it('is the same, byte for byte, when it is built again', () => {
    const [one, two] = ['once', 'twice'].map(name => filesOf(join(root, course, name)));
    expect(Object.keys(one ?? {}).length).toBeGreaterThan(4 * lectures.length);
    expect(two).toEqual(one);
    expect(runs[1]?.out).toBe(runs[0]?.out);
  });

  function postFile(key: string): string {
    return join(ownCourses, course, posts, `${key}.md`);
  }
});

function counted(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** How many figures are shown in the deck at `path`, and what leaves its page or is too small, as print shows it. */
async function inspectDeck(path: string): Promise<{readonly figures: number; readonly problems: readonly string[]}> {
  const page = await browser.puppeteer.newPage();
  try {
    await page.goto(pathToFileURL(path).href);
    await page.emulateMediaType('print');
    return await evaluateIn(
      page,
      async () => {
        await document.fonts.ready;
        const problems: string[] = [];
        let figures = 0;
        for (const section of document.querySelectorAll<HTMLElement>('foreignObject > section')) {
          const box = section.getBoundingClientRect();
          const name = `slide ${section.id}`;
          if (section.scrollHeight > section.clientHeight || section.scrollWidth > section.clientWidth)
            problems.push(`${name} overflows`);
          const isInside = ({left, top, right, bottom}: DOMRect): boolean =>
            left >= box.left - 1 && top >= box.top - 1 && right <= box.right + 1 && bottom <= box.bottom + 1;
          for (const image of section.querySelectorAll('img')) {
            if (image.matches('.emoji, [alt^="QR code"]')) continue;
            figures += image.complete && image.naturalWidth > 0 ? 1 : 0;
            if (!isInside(image.getBoundingClientRect())) problems.push(`${name}: a figure leaves the page`);
          }
          const walker = document.createTreeWalker(section, NodeFilter.SHOW_TEXT);
          for (let node = walker.nextNode(); node; node = walker.nextNode()) {
            const element = node.parentElement;
            if (!element || node.textContent?.trim() === '' || element.closest('script, style, .katex')) continue;
            const range = document.createRange();
            range.selectNodeContents(node);
            const shown = [...range.getClientRects()].filter(({width, height}) => width > 1 && height > 1);
            const text = node.textContent?.trim().slice(0, 30);
            if (!shown.every(isInside)) problems.push(`${name}: "${text}" leaves the page`);
            const size = Number.parseFloat(getComputedStyle(element).fontSize);
            const isBody = element.closest('p, li') && !element.closest('small, code, figcaption, .caption, table');
            const min = isBody && /\b(?:content|figure)\b/.test(section.className) ? 26 : 16;
            if (shown.length > 0 && size < min) problems.push(`${name}: "${text}" is ${size} px`);
          }
        }
        return {figures, problems};
      },
      null,
    );
  } finally {
    await page.close();
  }
}
