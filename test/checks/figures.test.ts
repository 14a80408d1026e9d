import {describe, expect, it} from 'vitest';
import {checkFigures} from '../../src/checks/figures.ts';
import type {Page} from '../../src/model/page.ts';
import type {PreparedImage, PreparedImages} from '../../src/model/prepared-image.ts';
import type {FigureBlock} from '../../src/blocks/types.ts';

interface Displayed {
  readonly line: number;
  readonly altFrom?: FigureBlock['altFrom'];
  readonly file?: string;
  readonly detail?: true;
  /** Shown width, px; the image is 1000 px wide. */
  readonly width?: number;
}

function page(...figures: readonly Displayed[]): Page {
  const blocks = figures.map(({line, altFrom = 'author', file = 'a.png', width = 500, ...detail}) => {
    const block: FigureBlock = {
      kind: 'figure',
      id: line,
      range: {line, endLine: line},
      speakerNotes: [],
      src: 'a',
      file,
      width: 1000,
      height: 1,
      alt: 'x',
      altFrom,
      caption: [],
      href: '',
      about: [],
      ...detail,
    };
    return {kind: 'figure', block, width, height: 1} as const;
  });
  return {
    number: 1,
    role: 'content',
    heading: 1,
    layout: 'stack',
    small: false,
    promoted: -1,
    counter: '',
    used: 0,
    slideClasses: [],
    styleClasses: ['content'],
    caption: [],
    title: [],
    name: 'x',
    part: {index: 1, of: 1},
    trail: [],
    level: 1,
    range: {line: 1, endLine: 1},
    blocks,
    speakerNotes: [],
  };
}

function images(more: Partial<PreparedImage> = {}): PreparedImages {
  return new Map([
    [
      'a',
      {
        kind: 'image',
        width: 1000,
        height: 1,
        name: 'a.png',
        bytes: new Uint8Array(),
        mime: 'image/png',
        transparent: false,
        ...more,
      },
    ],
  ]);
}

describe('figureWarnings', () => {
  it('says once, with lines, which figures are described by a heading or a file name only', () => {
    const found = checkFigures(
      [page({line: 12, altFrom: 'heading'}, {line: 20}), page({line: 30, altFrom: 'file'})],
      images(),
      'w.md',
    );
    expect(found).toMatchObject([
      {
        rule: 'figure-alt',
        severity: 'warning',
        line: 12,
        file: 'w.md',
        message: expect.stringMatching(/^2 figures have .*\(line 12, 30\)$/),
      },
    ]);
  });

  it('is silent where every figure has words of its own', () => {
    expect(
      checkFigures(
        [page({line: 12, altFrom: 'author'}, {line: 13, altFrom: 'caption'}, {line: 14, altFrom: 'text'})],
        images(),
        'w.md',
      ),
    ).toEqual([]);
  });

  it('says which figures hold type under 12 px as shown', () => {
    const found = checkFigures([page({line: 12, width: 500}, {line: 14, width: 1000})], images({typeSize: 20}), 'w.md');
    expect(found).toMatchObject([
      {
        rule: 'figure-small',
        severity: 'warning',
        line: 12,
        message: 'A figure holds type under 12 px as shown (line 12)',
      },
    ]);
  });

  it('is silent where the type is large, where there is none, and where parts of the figure follow', () => {
    expect(checkFigures([page({line: 12, width: 600})], images({typeSize: 20}), 'w.md')).toEqual([]);
    expect(checkFigures([page({line: 12})], images(), 'w.md')).toEqual([]);
    const part = {...images().get('a'), name: 'part.png'} as PreparedImage;
    expect(
      checkFigures(
        [page({line: 12}), page({line: 12, file: 'part.png', detail: true})],
        images({typeSize: 20, details: [part]}),
        'w.md',
      ),
    ).toEqual([]);
  });

  it('parts those that the author accepts from the others, each with its slides', () => {
    const answers = [{rule: 'figure-small', from: 13, to: 14, at: 'w.md:13', line: 13}] as const;
    const found = checkFigures([page({line: 12}, {line: 14})], images({typeSize: 20}), 'w.md', answers);
    expect(found.map(({line, message, slides}) => [line, message, slides])).toEqual([
      [12, 'A figure holds type under 12 px as shown (line 12)', [1]],
      [14, 'A figure holds type under 12 px as shown (line 14)', [1]],
    ]);
  });

  it('advises to show the parts only where there are some', () => {
    const hint = (more: Partial<PreparedImage>) =>
      checkFigures([page({line: 12})], images({typeSize: 20, ...more}), 'w.md')[0]?.hint;
    expect(hint({divides: true})).toContain('layout=zoom');
    expect(hint({})).not.toContain('layout=zoom');
    expect(hint({})).toContain('accept figure-small');
  });

  it('asks for no description of the parts beside that of the whole', () => {
    const part = {...images().get('a'), name: 'part.png'} as PreparedImage;
    const displayed = [page({line: 12, altFrom: 'file'}, {line: 12, altFrom: 'file', file: 'part.png'})];
    expect(checkFigures(displayed, images({details: [part]}), 'w.md')).toMatchObject([
      {rule: 'figure-alt', message: expect.stringMatching(/^A figure has /), slides: [1]},
    ]);
  });
});
