import {describe, expect, it} from 'vitest';
import {normalizedText} from '../../src/text/plain.ts';
import {buildOutline} from '../../src/outline/outline.ts';
import type {Section} from '../../src/outline/section.ts';
import {documentOf} from '../support/notes.ts';

/** Headings by level, `(…)` for blocks under none; two blanks a level. */
function tree(sections: readonly Section[], indent = ''): readonly string[] {
  return sections.flatMap(section => [
    `${indent}${section.heading ? normalizedText(section.heading.children) : `(${section.blocks.length})`}`,
    ...tree(section.children, `${indent}  `),
  ]);
}

function outlined(markdown: string) {
  const {readings, sections, openers} = buildOutline(documentOf(markdown));
  return {
    readings: tree(readings),
    sections: tree(sections),
    openers: openers.map(heading => normalizedText(heading.children)),
  };
}

describe('sections', () => {
  it('nest by the depth of their headings', () => {
    expect(outlined('# A\n\na\n\n## B\n\nb\n\n## C\n\nc\n\n# D\n\nd').sections).toEqual(['A', '  B', '  C', 'D']);
  });

  it('take a skipped level as one level deeper', () => {
    expect(outlined('# A\n\na\n\n#### B\n\nb\n\n## C\n\nc\n\n# D\n\nd').sections).toEqual(['A', '  B', '  C', 'D']);
  });

  it('stand where their typed number says, whatever the number of marks', () => {
    expect(outlined('## 1 A\n\na\n\n## 1.1 B\n\nb\n\n# 1.2 C\n\nc\n\n## 2 D\n\nd').sections).toEqual([
      'A',
      '  B',
      '  C',
      'D',
    ]);
  });

  it('of a series are of one rank', () => {
    expect(outlined('## Paper 1\n\na\n\n### Method\n\nm\n\n# Paper 2\n\nb\n\n## Method\n\nm').sections).toEqual([
      'Paper 1',
      '  Method',
      'Paper 2',
      '  Method',
    ]);
  });

  it('keep what stands before the first heading', () => {
    expect(outlined('one\n\ntwo\n\n## A\n\na\n\n## B\n\nb').sections).toEqual(['(2)', 'A', 'B']);
  });

  it('of a lone heading over all others take its place, and its own words come first', () => {
    expect(outlined('# The lecture\n\nwords\n\n## A\n\na\n\n## B\n\nb').sections).toEqual(['The lecture', 'A', 'B']);
  });

  it('of notes without a heading are one', () => {
    expect(outlined('one\n\ntwo').sections).toEqual(['(2)']);
    expect(outlined('').sections).toEqual([]);
  });
});

describe('the reading list', () => {
  it('is nothing where only words stand before the excerpt mark: they open the lecture', () => {
    const {readings, sections} = outlined('Today we bake.\n\n<!--excerpt.start-->\n\n## A\n\na\n\n## B\n\nb');
    expect(readings).toEqual([]);
    expect(sections).toEqual(['(1)', 'A', 'B']);
  });

  it.each(['![](oven.png)', '- ![](oven.png)', '> ![](oven.png)', '### Within\n\n![](oven.png)'])(
    'is nothing that has figures, which no card could show: %j',
    figure => {
      const {readings, sections} = outlined(
        `## Papers of today\n\n[a](https://example.org)\n\n${figure}\n\n<!--excerpt.start-->\n\n## A\n\na`,
      );
      expect(readings).toEqual([]);
      expect(sections[0]).toBe('Papers of today');
    },
  );

  it('is all that stands before the excerpt mark', () => {
    const {readings, sections} = outlined(
      '## Papers of today\n\n[a](https://example.org)\n\n<!--excerpt.start-->\n\n## A\n\na\n\n## B\n\nb',
    );
    expect(readings).toEqual(['Papers of today']);
    expect(sections).toEqual(['A', 'B']);
  });

  it('is what stands under a heading of that name, with the line that announces it', () => {
    const {readings, sections} = outlined(
      'In this session, our readings cover:\n\n# Required Readings:\n\n## A paper\n\nx\n\n' +
        '# More readings\n\n- y\n\n# A\n\na\n\n# B\n\nb',
    );
    expect(readings).toEqual(['(1)', 'Required Readings', '  A paper', 'More readings']);
    expect(sections).toEqual(['A', 'B']);
  });

  it('is not every heading that speaks of reading', () => {
    expect(outlined('# Reading comprehension\n\na\n\n# Paper folding\n\nb').readings).toEqual([]);
  });
});

describe('a heading that repeats the title of a reading', () => {
  const list =
    '# Readings\n\n## Bread and its crust today\n\nx\n\n## The Salt of the Earth: A Survey\n\ny\n\n# Blog\n\n';

  it('is a part whatever its level', () => {
    const notes =
      '## Bread and its crust today\n\nb\n\n# Salt\n\ns\n\n' +
      '### Paper 2: The Salt of the Earth: A Survey\n\nt\n\n#### Grain\n\ng';
    expect(outlined(list + notes).sections).toEqual([
      'Bread and its crust today',
      'Salt',
      'Paper 2: The Salt of the Earth: A Survey',
      '  Grain',
    ]);
  });

  it('is no lower than what follows it', () => {
    const notes = '# Today\n\n## Flour\n\nf\n\n### Bread and its crust today\n\nb\n\n## Yeast\n\ny';
    expect(outlined(list + notes).sections).toEqual(['Today', 'Flour', 'Bread and its crust today', 'Yeast']);
  });

  it('holds the higher heading that follows it at once', () => {
    const notes =
      '### Bread and its crust today\n\n# Method\n\nm\n\n### The salt of the earth, a survey\n\n# Taste\n\nt';
    expect(outlined(list + notes).sections).toEqual([
      'Bread and its crust today',
      '  Method',
      'The salt of the earth, a survey',
      '  Taste',
    ]);
  });

  it('may have lost a word, but is no other title', () => {
    const notes = '# A\n\n## Bread and crust today\n\nb\n\n# Salt\n\n## The Salt of the Sea: A Review\n\ns';
    expect(outlined(list + notes).sections).toEqual([
      'A',
      'Bread and crust today',
      'Salt',
      '  The Salt of the Sea: A Review',
    ]);
  });
});

describe('openers', () => {
  it('say only where the post begins and are no section', () => {
    expect(outlined('# Blog:\n\n## A\n\na\n\n## B\n\nb')).toEqual({
      readings: [],
      sections: ['A', 'B'],
      openers: ['Blog'],
    });
    expect(outlined('# Blog: In this session, our blog covers:\n\n## A\n\na\n\n## B\n\nb').openers).toHaveLength(1);
  });

  it('may be of the course itself, in any case, with a colon or without', () => {
    const document = documentOf('# reading diary:\n\n## A\n\na\n\n# Reading diary of May\n\nb');
    const {openers} = buildOutline(document, ['Reading diary']);
    expect(openers.map(heading => normalizedText(heading.children))).toEqual(['reading diary']);
    expect(buildOutline(document).openers).toEqual([]);
  });

  it.each(['In this lecture, we cover:', 'Lecture Notes', 'The blog starts', 'Blog: Blog Start'])(
    'such as %s',
    text => {
      expect(outlined(`# ${text}\n\n## A\n\na`).openers).toHaveLength(1);
    },
  );

  it('are not the headings that say more', () => {
    expect(outlined('# Blogging for bakers\n\na\n\n# Notes on salt\n\nb').openers).toEqual([]);
  });
});
