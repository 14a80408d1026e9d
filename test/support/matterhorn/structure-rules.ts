// The Matterhorn checkpoints of structure trees that a machine can check: 02, 09, 13 to 15, 17, 19.
import {PDFArray, PDFDict, type PDFDocument} from 'pdf-lib';
import {flatten, nameAt, pdfName, readTree, roleMap, type TagNode, textAt} from './tree.ts';

/** Standard types of ISO 32000-1. */
const standard = new Set(
  [
    'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private H H1 H2 H3 H4 H5 H6 P L LI',
    'Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Lbl LBody',
    'Ruby RB RT RP Warichu WT WP Figure Formula Form',
  ].flatMap(line => line.split(' ')),
);

/** What breaks a checkpoint: its number, and where. */
export function checkStructure(pdf: PDFDocument): readonly string[] {
  const tree = flatten(readTree(pdf));
  return [
    ...checkRoles(pdf, tree),
    ...tree.flatMap(checkNesting),
    ...tree.flatMap(checkAlternatives),
    ...checkHeadings(tree),
    ...tree.flatMap(checkHeaderCells),
    ...checkNotes(tree),
  ];
}

function checkRoles(pdf: PDFDocument, tree: readonly TagNode[]): readonly string[] {
  const roles = [...roleMap(pdf)];
  return [
    ...new Set(
      tree.filter(({role}) => !standard.has(role)).map(({written}) => `02-001 ${written} is mapped to nothing`),
    ),
    ...roles.filter(([from, to]) => from === to).map(([from]) => `02-003 ${from} is mapped to itself`),
    ...roles.filter(([from]) => standard.has(from)).map(([from]) => `02-004 ${from} is mapped to another`),
  ];
}

/** What an element may stand in; of those that are left out, anything. */
const parents: Readonly<Record<string, RegExp>> = {
  TR: /^(?:Table|THead|TBody|TFoot)$/,
  TH: /^TR$/,
  TD: /^TR$/,
  THead: /^Table$/,
  TBody: /^Table$/,
  TFoot: /^Table$/,
  LI: /^L$/,
  LBody: /^LI$/,
  TOCI: /^TOC$/,
};
/** What may stand in an element. */
const kids: Readonly<Record<string, RegExp>> = {
  Table: /^(?:TR|THead|TBody|TFoot|Caption)$/,
  TR: /^T[HD]$/,
  THead: /^TR$/,
  TBody: /^TR$/,
  TFoot: /^TR$/,
  L: /^(?:LI|L|Caption)$/,
  LI: /^(?:Lbl|LBody)$/,
  TOC: /^(?:TOCI|TOC|Caption)$/,
};

function checkNesting({role, parent, children, hasContent}: TagNode): readonly string[] {
  const code = /^T[RHD]|^Table/.test(role) ? '09-004' : /^L/.test(role) ? '09-005' : '09-006';
  const above = parents[role];
  const below = kids[role];
  const solid = children.flatMap(child => (child.role === 'NonStruct' ? child.children : [child]));
  return [
    ...(above !== undefined && !above.test(parent?.role ?? '') ? [`${code} ${role} in ${parent?.role}`] : []),
    ...(below === undefined
      ? []
      : solid.filter(child => !below.test(child.role)).map(child => `${code} ${child.role} in ${role}`)),
    ...(below !== undefined && hasContent ? [`${code} content in ${role}`] : []),
  ];
}

function checkAlternatives({role, dict}: TagNode): readonly string[] {
  const words = (textAt(dict, 'Alt') ?? textAt(dict, 'ActualText') ?? '').trim();
  if (role === 'Figure' && words === '') return ['13-004 a figure without alternative text'];
  return role === 'Formula' && words === '' ? ['17-002 a formula without alternative text'] : [];
}

function checkHeadings(tree: readonly TagNode[]): readonly string[] {
  const headings = tree.filter(({role}) => /^H\d?$/.test(role));
  const levels = headings.filter(({role}) => role !== 'H').map(({role}) => Number(role.slice(1)));
  return [
    ...(levels.length > 0 && levels[0] !== 1 ? [`14-002 the first heading is H${levels[0]}`] : []),
    ...levels.flatMap((level, i) => {
      const before = levels[i - 1] ?? 0;
      return i > 0 && level > before + 1 ? [`14-003 H${level} after H${before}`] : [];
    }),
    ...(levels.length > 0 && levels.length < headings.length ? ['14-007 both H and H1 to H6'] : []),
  ];
}

/** A header cell says whether it heads a row or a column. */
function checkHeaderCells({role, dict}: TagNode): readonly string[] {
  if (role !== 'TH') return [];
  const attributes = dict.lookup(pdfName('A'));
  const list =
    attributes instanceof PDFArray ? attributes.asArray().map(one => dict.context.lookup(one)) : [attributes];
  const hasScope = list.some(one => one instanceof PDFDict && nameAt(one, 'Scope') !== undefined);
  return hasScope ? [] : ['15-003 a header cell without Scope'];
}

function checkNotes(tree: readonly TagNode[]): readonly string[] {
  const ids = tree.filter(({role}) => role === 'Note').map(({dict}) => textAt(dict, 'ID') ?? '');
  return [
    ...ids.filter(id => id === '').map(() => '19-003 a note without an identifier'),
    ...(new Set(ids).size < ids.length ? ['19-004 notes share an identifier'] : []),
  ];
}
