// Posts of hostile size or bytes, which are generated rather than kept: name -> text.

/** `count` different words of two to four syllables, the same for the same `seed`. */
export function words(count: number, seed: string): readonly string[] {
  const syllables = ['ba', 'ke', 'li', 'mo', 'nu', 'pa', 're', 'si', 'to', 'vu'];
  const spell = (n: number): string => [...String(n)].map(digit => syllables[Number(digit)] ?? '').join('');
  return Array.from({length: count}, (_, i) => `${seed}${spell(i)}`);
}

/** Words as sentences of `length` words. */
function sentences(list: readonly string[], length: number): string {
  return Array.from({length: Math.ceil(list.length / length)}, (_, i) => {
    const [first = '', ...rest] = list.slice(i * length, (i + 1) * length);
    return `${[first.charAt(0).toUpperCase() + first.slice(1), ...rest].join(' ')}.`;
  }).join(' ');
}

const post = (title: string, body: string): string => `---\ntitle: ${title}\n---\n${body}\n`;
const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
const table = (rows: readonly (readonly string[])[]): string => {
  const [head = [], ...rest] = rows;
  return [row(head), row(head.map(() => '---')), ...rest.map(row)].join('\n');
};

/** The generated posts by name. */
export function generatedPosts(): Readonly<Record<string, string | Uint8Array>> {
  const crlf =
    '---\ntitle: Windows lines\n---\n# Lines\n\nA paragraph over\ntwo lines.\n\n- an item\n\n```c\nint x;\n```\n' +
    '\n![Gone](/img/gone.png)\n';
  return {
    crlf: crlf.replaceAll('\n', '\r\n'),
    bom: `\uFEFF${post('Byte order mark', '# Mark\n\nWords after the mark.')}`,
    utf16: Buffer.from(`\uFEFF${post('Two bytes a letter', '# Wide letters\n\nWords in UTF-16.')}`, 'utf16le'),
    latin1: Buffer.from(post('Caf\u00e9', '# Na\u00efve\n\nWords with \u00e9 and \u00fc.'), 'latin1'),
    'title-long': post(
      sentences(words(300, 'ti'), 300),
      `# ${words(120, 'he').join(' ')}\n\nWords under the long heading.`,
    ),
    'agenda-long': post(
      'Sixty sections',
      words(60, 'se')
        .map(word => `# Section ${word}\n\nSaid of ${word} is little.`)
        .join('\n\n'),
    ),
    'table-wide': post(
      'Twelve columns',
      `# Columns\n\n${table(Array.from({length: 6}, (_, i) => words(12, `c${i}`)))}`,
    ),
    'table-long': post(
      'Eighty rows',
      '# Rows\n\n' +
        `${table(Array.from({length: 81}, (_, i) => [`number ${i}`, `row ${words(81, 'ro')[i]}`, 'same text']))}`,
    ),
    'table-cell': post(
      'A giant cell',
      `# Cell\n\n${table([
        ['name', 'meaning'],
        ['small', 'little'],
        ['giant', sentences(words(400, 'ce'), 16)],
      ])}`,
    ),
    'table-breaks': post(
      'Broken cells',
      `# Cells\n\n<table><tr><th>one <code>th</code></th><th>two</th></tr><tr><td>${words(90, 'tb').join('<br>')}` +
        '</td><td>beside</td></tr></table>',
    ),
    'address-long': post(
      'Long addresses',
      `# Addresses\n\n- Sources:  \n${words(6, 'ad')
        .map(word => `  https://example.org/${word.repeat(14)}?x=1  `)
        .join('\n')}\n- end`,
    ),
    'drawing-tall': post(
      'A tall drawing',
      '# A drawing under a title so long that it takes two lines of the slide and leaves less room\n\n' +
        `\`\`\`mermaid\nsequenceDiagram\n${Array.from({length: 14}, (_, i) => `A->>B: message ${i}`).join('\n')}\n` +
        '```',
    ),
    'code-long': post(
      'Long code',
      `# Listing\n\n\`\`\`python\n${words(400, 'co')
        .map((word, i) => `${word} = ${i}`)
        .join('\n')}\n\`\`\``,
    ),
    'paragraph-long': post('Long paragraph', `# Paragraph\n\n${sentences(words(600, 'pa'), 20)}`),
    'sentence-long': post('Long sentence', `# Sentence\n\n${words(250, 'le').join(' ')}`),
    'item-long': post('Long item', `# Item\n\n- ${sentences(words(300, 'it'), 15)}\n- short item`),
    brackets: post('Brackets', `# Brackets\n\n${'['.repeat(500_000)}\n\nWords after the brackets.`),
    dollars: post('Dollars', `# Dollars\n\n${'$'.repeat(500_000)}\n\nWords after the dollars.`),
    stars: post('Stars', `# Stars\n\n${'*a_ '.repeat(10_000)}\n\nWords after the stars.`),
    angles: post('Angles', `# Angles\n\n${'<div>'.repeat(1_000)}\n\nWords in a thousand boxes.`),
    'lists-nested': post(
      'Nested without end',
      `# Lists\n\n${Array.from({length: 300}, (_, i) => `${' '.repeat(2 * i)}- level`).join('\n')}\n\nWords ` +
        'after three hundred levels.',
    ),
    'in-the-way': post('A folder in the way', '# Way\n\nNo file can bear this name.'),
    W11: post('Week eleven', '# Eleven\n\nNot of week one.'),
    braces: post('Braces', `# Braces\n\n${'{{'.repeat(2_000)}\n\n${'{%'.repeat(2_000)}\n\nWords after the braces.`),
  };
}
