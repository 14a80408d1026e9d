// Files of strangers: what is no deck, or wants to be more than one, is refused in a sentence.
import {strToU8, zipSync, zlibSync} from 'fflate';
import {expect, it} from 'vitest';
import {openPackage} from '../../../../src/export/pptx/read-back/open-package.ts';
import {readContent} from '../../../../src/export/pptx/read-back/read-content.ts';
import {readRecord} from '../../../../src/export/pptx/read-back/record.ts';
import {parseXmlTree, textIn} from '../../../../src/export/pptx/read-back/xml-tree.ts';

const zip = (files: Readonly<Record<string, string>>) =>
  zipSync(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)])));
const list =
  '<p:presentation xmlns:p="p" xmlns:r="r"><p:sldIdLst><p:sldId id="256" r:id="a"/></p:sldIdLst></p:presentation>';
const rels = (target: string) =>
  `<Relationships><Relationship Id="a" Type="x/slide" Target="${target}"/></Relationships>`;
const read = (files: Readonly<Record<string, string>>) => readContent(openPackage(zip(files)));

it('refuses what is no ZIP', () => {
  expect(() => openPackage(strToU8('no'))).toThrow('it is no ZIP');
  expect(() => openPackage(zlibSync(strToU8('no')))).toThrow('it is no ZIP');
});

it('refuses parts that are bombs, before they are unpacked', () => {
  const bomb = zip({'ppt/presentation.xml': ' '.repeat(17 << 20)});
  expect(bomb.length).toBeLessThan(100_000);
  expect(() => openPackage(bomb)).toThrow('its parts are too large');
});

it('expands no entities, and refuses document types', () => {
  const evil = `<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b SYSTEM "file:///etc/passwd">]><x>&a;&b;</x>`;
  expect(() => read({'ppt/presentation.xml': evil})).toThrow('it declares a document type');
  expect(textIn(parseXmlTree('<x>&a; &amp;&#65;&#x110000;</x>'))).toBe('&a; &A');
});

it('refuses XML that is broken or very deep', () => {
  for (const text of ['<a><b></a></b>', '<a>', 'x', '<a', `${'<a>'.repeat(300)}${'</a>'.repeat(300)}`])
    expect(() => parseXmlTree(text)).toThrow(/^The file is no PowerPoint file that can be read/);
});

it('drops characters that XML cannot hold: a terminal would obey them', () => {
  const {attributes, children} = parseXmlTree(
    '<x a="1&#27;]0;&#x7;2">\u001b[2J&#8;a&#9;b<![CDATA[\u0000c\uFFFF]]></x>',
  );
  expect(attributes.a).toBe('1]0;2');
  expect(children.join('')).toBe('[2Ja\tbc');
});

it('reads attributes as XML has them: in quotes of both kinds, signs of tags within', () => {
  expect(parseXmlTree(`<x:a b = "1>'2/" c='"'><d e=""/></x:a>`)).toEqual({
    ...{name: 'a', attributes: {b: `1>'2/`, c: '"'}},
    children: [{name: 'd', attributes: {e: ''}, children: []}],
  });
  for (const text of ['<a b/>', '<a b=c/>', '<a b="1"c="2"/>', '<a "b"/>', '< a/>', '<a b="/>'])
    expect(() => parseXmlTree(text)).toThrow('its XML is broken');
});

it.each([
  ['a name', `<${'a'.repeat(2_000_000)}`],
  ['a name that ends', `<${'a'.repeat(500_000)}>`],
  ['attributes', `<a ${'b'.repeat(500_000)}>`],
  ['blanks', `<a${' '.repeat(500_000)}b>`],
  ['quotes', `<a ${`""`.repeat(250_000)}>`],
])('reads each sign of a tag once: %s', (_, text) => {
  expect(() => parseXmlTree(text)).toThrow(/^The file is no PowerPoint file that can be read/);
});

it('reads a slide once, however often it is listed', () => {
  const files = {
    'ppt/presentation.xml': `<p xmlns:r="r"><l>${'<sldId r:id="a"/>'.repeat(3)}</l></p>`,
    'ppt/_rels/presentation.xml.rels': rels('slides/s.xml'),
    'ppt/slides/s.xml': '<sld/>',
  };
  expect(read(files)).toHaveLength(1);
});

it('refuses a table of more cells than a slide can hold', () => {
  const table = `<tbl><tr>${'<tc/>'.repeat(50_000)}</tr>${'<tr/>'.repeat(50_000)}</tbl>`;
  const files = {
    'ppt/presentation.xml': list,
    'ppt/_rels/presentation.xml.rels': rels('slides/s.xml'),
    'ppt/slides/s.xml': `<sld><cSld><spTree><graphicFrame>${table}</graphicFrame></spTree></cSld></sld>`,
  };
  expect(() => read(files)).toThrow('The deck is too large to be read: a table of it is');
});

it('finds parts in the package alone', () => {
  for (const target of ['../../../../etc/passwd', '/etc/passwd', 'http://a.b/c', 'slides/none.xml'])
    expect(read({'ppt/presentation.xml': list, 'ppt/_rels/presentation.xml.rels': rels(target)})).toEqual([]);
});

it('reads what another program has written: breaks, groups, other namespaces', () => {
  const slide =
    '<s:sld xmlns:s="p" xmlns:d="a" show="0"><s:cSld><s:spTree><s:grpSp><s:sp><s:nvSpPr><s:cNvPr id="2" name="T"/>' +
    '</s:nvSpPr><s:txBody><d:p><d:r><d:t>one</d:t></d:r><d:br/><d:r><d:t>two</d:t></d:r></d:p><d:p/></s:txBody>' +
    '</s:sp>' +
    '</s:grpSp></s:spTree></s:cSld></s:sld>';
  const files = {
    'ppt/presentation.xml': list,
    'ppt/_rels/presentation.xml.rels': rels('slides/s.xml'),
    'ppt/slides/s.xml': slide,
  };
  expect(read(files)).toEqual([
    {
      ...{name: '', notes: [], isHidden: true},
      shapes: [{name: 'T', role: 'text', texts: ['one two'], columns: 0, levels: [-1]}],
    },
  ]);
});

it('takes no record that is none', () => {
  const files = (json: string) => ({
    'ppt/presentation.xml': list,
    'ppt/_rels/presentation.xml.rels':
      '<R><Relationship Id="a" Type="x/customXml" Target="../customXml/item1.xml"/></R>',
    'customXml/item1.xml': `<deck xmlns="https://lectern-slides.github.io/pptx/record" key="W01">${json}</deck>`,
  });
  expect(readRecord(openPackage(zip(files('[]'))))).toMatchObject({key: 'W01', slides: []});
  for (const json of ['', '{', '[{"name": 1}]', '{}'])
    expect(readRecord(openPackage(zip(files(json))))).toBeUndefined();
});
