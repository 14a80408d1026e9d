// Labels of MyST notes -> what stands for them where they are referred to.
import {numberedLabels} from './numbered.ts';

/** What labels stand for: the words of a heading, "Figure 2", "(3)". */
export interface Targets {
  readonly words: ReadonlyMap<string, string>;
  readonly numbers: ReadonlyMap<string, number>;
}

const target = new RegExp(
  [
    String.raw`^[ \t]*\(([\w:.-]+)\)=[ \t]*\n(?:[ \t]*\n)*((?:(?![ \t]*\n).*\n?){0,3})`,
    '<a id="([^"]+)" class="drawn-figure">',
    '<a id="([^"]+)" class="subfigure-(\\w)">',
  ].join('|'),
  'gm',
);

/** Those in prepared notes. */
export function readTargets(text: string): Targets {
  const words = new Map<string, string>();
  const numbers = new Map<string, number>();
  let [figures, tables] = [0, 0];
  for (const [, label = '', below = '', drawn, inner, letter = ''] of text.matchAll(target)) {
    if (inner !== undefined) {
      words.set(inner, `Figure ${figures}${letter}`);
      continue;
    }
    if (drawn !== undefined) {
      figures += 1;
      numbers.set(drawn, figures);
      words.set(drawn, `Figure ${figures}`);
      continue;
    }
    const heading = /^[ \t]*#{1,6}[ \t]+(\S.*)$/.exec(below.split('\n', 1)[0] ?? '')?.[1];
    if (heading !== undefined) words.set(label, heading.replace(/(?<![ \t#])[ \t#]+$/, ''));
    else if (/<figure>|!\[|<figcaption>/.test(below)) {
      figures += 1;
      numbers.set(label, figures);
      words.set(label, `Figure ${figures}`);
    } else if (/class="table"|^\|/m.test(below)) {
      tables += 1;
      numbers.set(label, tables);
      words.set(label, `Table ${tables}`);
    }
  }
  for (const [label, named] of numberedLabels(text)) {
    words.set(label, named.words);
    if (named.number !== undefined) numbers.set(label, named.number);
  }
  for (const [, number = '', label = ''] of text.matchAll(/\\tag\{(\d+)\}\\label\{([\w:.-]+)\}/g))
    numbers.set(label, Number(number));
  for (const [, heading = '', label = ''] of text.matchAll(/^[ \t]*#{1,6}[ \t]+(\S.*?)\{#([\w-]+)\}/gm))
    words.set(label, heading.trimEnd());
  return {words, numbers};
}
