// Notebooks of Jupyter: JSON -> Markdown with the code of cells and the outputs that lie in the file. Nothing is run.
import type {ConvertedNotes} from '../../model/dialects/family.ts';
import type {FrontEndPass} from '../../parse/context.ts';
import type {Dialect} from '../dialect.ts';
import {fenced} from '../shared/fences.ts';
import {outputOf} from './outputs.ts';
import {leaveOut, rewriteAll} from '../shared/edits.ts';
import {recordOf, textsOf, type Values} from '../shared/values.ts';
import {createLineFinder} from './lines.ts';

/** The front end. */
export const dialect: Dialect = {convert, prose: [badges()]};

/** "Open in Colab": a picture that leads to a program. */
function badges(): FrontEndPass {
  return source =>
    rewriteAll(source, /\[!\[[^[\]]*\]\([^()\s]*(?:badge|colab|binder)[^()\s]*\)\]\([^()\s]*\)/g, found =>
      leaveOut(found, 'a badge'),
    );
}

/** A notebook as Markdown; undefined where it is none. */
function convert(json: string): ConvertedNotes | undefined {
  const data = parsed(json);
  if (data === undefined || !Array.isArray(data.cells)) return undefined;
  const metadata = recordOf(data.metadata);
  const language = recordOf(metadata.language_info).name ?? recordOf(metadata.kernelspec).language;
  const lang = typeof language === 'string' ? language.toLowerCase() : 'python';
  const finder = createLineFinder(json);
  const rows: string[] = [];
  const lines: number[] = [];
  const put = (text: string, isSource: boolean): void => {
    for (const row of text.split('\n')) {
      rows.push(row);
      lines.push(isSource ? finder.lineOf(row) : (lines.at(-1) ?? 1));
    }
  };
  for (const cell of data.cells.map(recordOf)) {
    if (cell.source !== undefined) finder.nextCell();
    put('', false);
    for (const [text, isSource] of cellParts(cell, lang)) put(text, isSource);
    put('', false);
  }
  return {text: rows.join('\n'), lines};
}

function parsed(json: string): Values | undefined {
  try {
    return recordOf(JSON.parse(json));
  } catch {
    return undefined;
  }
}

type CellPart = readonly [text: string, isSource: boolean];

function cellParts(cell: Values, lang: string): readonly CellPart[] {
  const source = textOf(cell.source);
  const metadata = recordOf(cell.metadata);
  const tags = new Set(textsOf(metadata.tags).map(tag => tag.replaceAll('_', '-')));
  const slide = recordOf(metadata.slideshow).slide_type;
  if (tags.has('remove-cell') || slide === 'skip') return [];
  const breaks: readonly CellPart[] =
    (slide === 'slide' || slide === 'subslide') && !/^\s*#{1,6}\s/.test(source)
      ? [['<!-- slide: break -->\n', false]]
      : [];
  switch (cell.cell_type) {
    case 'markdown': {
      const text = withAttachments(source, recordOf(cell.attachments));
      return slide === 'notes'
        ? [
            ['<aside class="notes">\n', false],
            [text, true],
            ['\n</aside>', false],
          ]
        : [...breaks, [text, true]];
    }
    case 'raw': {
      const format = `${metadata.format ?? ''}${metadata.raw_mimetype ?? ''}`;
      const isText = /^$|markdown|html/.test(format) && !/^\s*---\s*\n/.test(source);
      return isText ? [[source, true]] : [];
    }
    default:
      return [...breaks, ...codeParts(source, tags, lang), ...outputsOf(cell, tags, slide)];
  }
}

function codeParts(source: string, tags: ReadonlySet<string>, lang: string): readonly CellPart[] {
  if (source.trim() === '') return [];
  const isHidden =
    ['hide-input', 'remove-input', 'hide-cell'].some(tag => tags.has(tag)) ||
    /^#\s*@?(?:hide|hide_input)\b/.test(source);
  const [first = '', ...rest] = fenced(lang, source.trimEnd()).split('\n');
  const fence: readonly CellPart[] = [
    [first, false],
    [rest.slice(0, -1).join('\n'), true],
    [rest.at(-1) ?? '', false],
  ];
  return isHidden ? [['<!-- slide: notes -->\n', false], ...fence] : fence;
}

function outputsOf(cell: Values, tags: ReadonlySet<string>, slide: unknown): readonly CellPart[] {
  if (!Array.isArray(cell.outputs) || ['remove-output', 'hide-output', 'hide-cell'].some(tag => tags.has(tag)))
    return [];
  const texts = cell.outputs.map(output => outputOf(recordOf(output))).filter(text => text !== '');
  const notes = slide === 'notes' ? '<!-- slide: notes -->\n\n' : '';
  return texts.map((text): CellPart => [`\n${notes}${text}\n`, false]);
}

/** `![x](attachment:plot.png)`: the picture that lies in the cell. */
function withAttachments(text: string, attachments: Values): string {
  const own = new Map(Object.entries(attachments));
  return text.replace(/\(attachment:([^()\s]+)\)/g, (all, name: string) => {
    const [[type, data] = []] = Object.entries(recordOf(own.get(name) ?? own.get(decoded(name))));
    return type === undefined ? all : `(data:${type};base64,${textOf(data).replace(/\s/g, '')})`;
  });
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** Text that stands whole, or in a list of lines. */
function textOf(value: unknown): string {
  return textsOf(value).join('');
}
