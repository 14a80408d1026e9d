// What a deck must hold, found without the program: the words, formulas and figures of a post's source, and the words
// of an exported page, each by a few plain rules that suffice for test/fixtures/courses.
import {type DefaultTreeAdapterTypes, parse} from 'parse5';

/** What stands in the source of a post. */
export interface SourceContent {
  /** In order, in lower case; formulas, addresses and hand-written tables of contents are none. */
  readonly words: readonly string[];
  /** TeX without white space. */
  readonly formulas: readonly string[];
  /** Names of image files without folder and ending, each once. */
  readonly figures: readonly string[];
}

/** A slide of an exported deck. */
export interface ExportedSlide {
  readonly classes: readonly string[];
  readonly title: string;
  /** Words on the slide without its header and footer, then those of its speaker notes; in lower case. */
  readonly words: readonly string[];
  /** All its text, also the TeX of formulas, without white space. */
  readonly text: string;
}

const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** The content of `source`, a post with its front matter. */
export function readSource(source: string): SourceContent {
  const formulas: string[] = [];
  const formula = (_: string, tex: string): string => {
    formulas.push(...tex.split(/\\\\|\\(?:begin|end)\{aligned\}/).map(row => row.replace(/\s/g, '')));
    return ' ';
  };
  const body = source.replace(/^---\n[\s\S]*?\n---\n/, '');
  const figures = [...body.matchAll(/!\[[^\]]*\]\(([^)"]+)|<img src="([^"]+)"/g)].map(([, a, b]) =>
    (a ?? b ?? '')
      .trim()
      .replace(/^.*\//, '')
      .replace(/\.\w+$/, ''),
  );
  const text = body
    .replace(/<!--[\s\S]*?-->/g, ' ')
    .replace(/^.*\(#.*\)\n|^(?:## )?Table of Contents:?$|^1\. TOC$|^Note:|^```.*$|^ *\d+\./gim, '')
    .replace(/!\[[^\]]*\]\([^)]*\)/g, ' ')
    .replace(/\]\((?:[^()]|\{%.*?%\})*\)/g, ' ')
    .replace(/\{\{.*?\}\}|\{%.*?%\}|\{:.*?\}/g, ' ')
    .replace(/https?:\S+/g, ' ')
    .replace(/<\/?[a-z][^>]*>/g, ' ')
    .replace(/\$\$([\s\S]*?)\$\$/g, formula)
    .replace(/\$([^$\n]*?)\$/g, formula);
  return {words: wordsOf(text), formulas: formulas.filter(Boolean), figures: [...new Set(figures)]};
}

type Node = DefaultTreeAdapterTypes.ChildNode;

/** The slides of `html`, an exported deck. */
export function readSlides(html: string): readonly ExportedSlide[] {
  const {childNodes} = parse(html);
  const notes = new Map(
    elements(childNodes)
      .filter(node => attribute(node, 'class') === 'bespoke-marp-note')
      .map(node => [Number(attribute(node, 'data-index')), node]),
  );
  return elements(childNodes)
    .filter(node => node.tagName === 'section')
    .map((section, i) => {
      const body = section.childNodes.filter(node => !/^(?:header|footer)$/.test(node.nodeName));
      const heading = elements(body).find(node => /^h[1-6]$/.test(node.tagName));
      // The line with the time of the slide is none of the notes' own.
      const said = (hasFormulas: boolean) =>
        textOf(notes.get(i)?.childNodes ?? [], hasFormulas).replace(/^\s*≈ \d+ (?:s|min)/, '');
      return {
        classes: attribute(section, 'class').split(' '),
        title: textOf(heading?.childNodes ?? []).trim(),
        words: wordsOf(textOf(body) + said(false)),
        text: (textOf(body, true) + said(true)).replace(/\s/g, ''),
      };
    });
}

/** All elements of `nodes`, however deep, in order. */
function elements(nodes: readonly Node[]): readonly DefaultTreeAdapterTypes.Element[] {
  return nodes.flatMap(node => ('tagName' in node ? [node, ...elements(node.childNodes)] : []));
}

function attribute(node: DefaultTreeAdapterTypes.Element, name: string): string {
  return node.attrs.find(one => one.name === name)?.value ?? '';
}

/** The text of `nodes`; formulas as their TeX where it is asked for, else left out. Blocks are parted by a space. */
function textOf(nodes: readonly Node[], hasFormulas = false): string {
  return nodes
    .map(node => {
      if (node.nodeName === '#text' && 'value' in node) return node.value;
      if (!('tagName' in node) || /^(?:script|style)$/.test(node.tagName)) return ' ';
      if (/\bkatex\b/.test(attribute(node, 'class'))) {
        const tex = elements(node.childNodes).find(one => one.tagName === 'annotation');
        return hasFormulas ? ` ${textOf(tex?.childNodes ?? [])} ` : ' ';
      }
      const text = textOf(node.childNodes, hasFormulas);
      return /^(?:a|b|code|del|em|i|mark|q|span|strong|sub|sup)$/.test(node.tagName) ? text : ` ${text} `;
    })
    .join('');
}
