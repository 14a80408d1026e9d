// What notes hold and lack for those who do not see, and the figures that wait for words.
import {describe, expect, it} from 'vitest';
import {listCriteria} from '../../../src/checks/access/criteria.ts';
import {listUndescribed} from '../../../src/checks/access/worklist.ts';
import {checkHeadings} from '../../../src/checks/notes/headings.ts';
import {documentOf, postOf} from '../../support/notes.ts';

const rowsOf = (body: string, raw: Readonly<Record<string, unknown>> = {}, saysLanguage = false) => {
  const document = documentOf(body);
  const post = postOf(body, {raw});
  const diagnostics = checkHeadings(document, post.path);
  return listCriteria({post, document, diagnostics, saysLanguage}).map(({criterion, state, lines}) =>
    [criterion, state, ...lines].join(' '),
  );
};

describe('listCriteria', () => {
  it('says what holds', () => {
    const body = '# A\n\n![A plot](a.png) $x$\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\nSee [the paper](b.html).\n';
    expect(rowsOf(body, {title: 'A'}, true)).toEqual([
      '1.1.1 holds',
      '1.1.1 holds',
      '1.3.1 holds',
      '1.3.1 holds',
      '2.4.2 holds',
      '2.4.4 holds',
      '2.4.6 holds',
      '3.1.1 holds',
    ]);
  });

  it('says what is lacking, and on which lines; videos are for a person', () => {
    const table = '<table><tr><td>1</td><td>2</td></tr></table>';
    const body = `# A\n\n![](a.png)\n\n${table}\n\n### B\n\n[here](b.html)\n\n### B\n\n<video src="v.mp4"></video>\n`;
    expect(rowsOf(body)).toEqual([
      '1.1.1 lacks 3',
      '1.1.1 none',
      '1.2.2 person 13',
      '1.3.1 lacks 5',
      '1.3.1 lacks 7',
      '2.4.2 lacks 1',
      '2.4.4 lacks 9',
      '2.4.6 lacks 11',
      '3.1.1 lacks 1',
    ]);
  });
});

describe('listUndescribed', () => {
  it('lists figures without words of their own, with what stands about them', () => {
    const body =
      '## Loss\n\nIt falls.\n\n<figure><img src="x.png"><figcaption>The loss</figcaption></figure>\n\nIt stays.\n\n' +
      '- item\n\n  ![image](img/attention-matrix_of_heads.png)\n\n![A plot](p.png)\n\n![](x.png)\n';
    const {images, undescribed} = listUndescribed(documentOf(body));
    expect(images).toBe(4);
    expect(undescribed).toEqual([
      {
        src: 'x.png',
        nth: 1,
        range: {line: 5, endLine: 5},
        alt: '',
        heading: 'Loss',
        before: 'It falls.',
        after: 'It stays.',
        draft: 'The loss',
      },
      {
        src: 'img/attention-matrix_of_heads.png',
        nth: 1,
        range: {line: 11, endLine: 11},
        alt: 'image',
        heading: 'Loss',
        before: 'item',
        after: '',
        draft: 'attention matrix of heads',
      },
      expect.objectContaining({src: 'x.png', nth: 2, draft: ''}),
    ]);
  });
});
