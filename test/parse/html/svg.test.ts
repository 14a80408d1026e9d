import {expect, it} from 'vitest';
import {readSvgTitle} from '../../../src/parse/html/svg.ts';
import {cleanSvg} from '../../../src/images/svg/svg.ts';
import {read} from '../read.ts';

it.each([
  ['<svg><g><title>A\n plot</title></g><text>x</text></svg>', 'A plot'],
  ['<svg><desc>Axes</desc><text>x</text></svg>', 'Axes'],
  ['<svg><style>a{}</style><script>b</script><text>x y</text></svg>', 'x y'],
  ['<svg><path d="M0 0"/></svg>', ''],
])('names %s', (svg, title) => {
  expect(readSvgTitle(svg)).toBe(title);
});

it('of a post goes through the one cleaner of drawings', () => {
  const {document} = read(
    '<svg onload="x"><script>x</script><foreignObject><p>x</p></foreignObject><a href="https://e.example">' +
      '<rect fill="url(https://e.example)" onclick="x"/></a><use href="#ok"/><image href="x.png"/></svg>',
  );
  const [figure] = document.entries;
  const svg = figure?.kind === 'figure' ? figure.images[0]?.svg : undefined;
  const {text} = cleanSvg(svg ?? '') ?? {text: ''};
  expect(text).not.toMatch(/onload|onclick|script|e\.example|x\.png/i);
  expect(text).toContain('href="#ok"');
});
