import sharp from 'sharp';
import {describe, expect, it} from 'vitest';
import {cleanSvg} from '../../../src/images/svg/svg.ts';

const svg = (inner: string, attributes = 'width="100" height="50"') =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${attributes}>${inner}</svg>`;
const cleaned = (inner: string) => cleanSvg(svg(inner))?.text ?? '';

describe('a label in HTML', () => {
  const label = (inner: string) =>
    cleaned(
      `<switch><foreignObject width="100%"><div style="color:red">${inner}</div></foreignObject><text>a...</text>` +
        '</switch>',
    );

  it('keeps its text and style, as XML', async () => {
    const text = label('<b>Two</b> lines<br>of text &amp; &lt;more');
    expect(text).toContain(
      '<div style="color:red" xmlns="http://www.w3.org/1999/xhtml"><b>Two</b> lines' +
        '<br />of text &#x26; &#x3C;more</div>',
    );
    await expect(sharp(Buffer.from(text)).metadata()).resolves.toMatchObject({format: 'svg'});
  });

  it.each([
    '<script>evil()</script>',
    '<img src="https://evil.example/x.png" onerror="evil()">',
    '<a href="javascript:evil()">x</a>',
    '<iframe srcdoc="evil"></iframe>',
    '<style>@import "https://evil.example"</style>',
    '<span style="background:url(https://evil.example)" onclick="evil()">x</span>',
    '<form action="https://evil.example"><input value="evil"></form>',
    '<svg><script>evil()</script></svg>',
    '<object data="evil"></object><embed src="evil"><video src="evil"></video>',
    '<div xmlns="evil" is="x" data-x="evil">x</div>',
    '<table background="evil"><tbody><tr><td background="https://evil.example">x</td></tr></tbody></table>',
    '<ul><li itemid="https://evil.example" longdesc="https://evil.example">x</li></ul>',
  ])('is inert: %s', inner => {
    expect(label(`<p>Kept</p>${inner}`)).toContain('Kept');
    expect(label(`<p>Kept</p>${inner}`)).not.toMatch(/evil|<(?:a|img|form|input|object|embed|video|iframe|style)\b/);
  });

  it('the source of a drawing, which an attribute holds, is left out', () => {
    const text = cleanSvg(svg('<rect/>', 'content="&lt;mxfile&gt;" width="9" height="9" class="a&lt;b"'))?.text;
    expect(text).not.toMatch(/mxfile|a<b/);
  });
});

describe('what a drawing loses', () => {
  it.each([
    ['scripts', '<script>alert(1)</script>'],
    ['foreign objects', '<foreignObject><iframe src="https://evil.example"></iframe></foreignObject>'],
    ['event handlers', '<rect onclick="alert(1)" onload="alert(1)"/>'],
    ['links', '<a href="javascript:alert(1)"><rect/></a>'],
    ['animations, which can set a link', '<set attributeName="href" to="javascript:alert(1)"/>'],
    ['pictures from the web', '<image href="https://evil.example/x.png"/>'],
    ['pictures from disk', '<image xlink:href="file:///etc/passwd"/>'],
    ['drawings inside data', '<image href="data:image/svg+xml;base64,PHN2Zz4="/>'],
    ['parts of other drawings', '<use href="https://evil.example/x.svg#a"/>'],
    ['paint from the web', '<rect fill="url(https://evil.example/x)"/>'],
    ['paint in quotes', `<rect style="fill: URL( 'https://evil.example/x' )"/>`],
    ['escaped CSS', '<rect style="fill:u\\72l(https://evil.example/x)"/>'],
    ['image sets', '<rect style="mask-image:image-set(\'https://evil.example/x\' 1x)"/>'],
    ['imports', '<style>@import "https://evil.example/x.css";</style>'],
    ['fonts from the web', '<style>@font-face{src:url(https://evil.example/x)}</style>'],
    ['another base', '<g xml:base="https://evil.example/"><use href="#a"/></g>'],
  ])('%s', (_, inner) => {
    const text = cleaned(inner);
    expect(text).toMatch(/^<svg /);
    expect(text).not.toMatch(/evil|alert|passwd|PHN2Zz4|xml:base/);
  });

  it('external entities and their bombs', () => {
    const entities = '<!ENTITY a SYSTEM "file:///etc/passwd"><!ENTITY b "&a;&a;">';
    const bomb = `<!DOCTYPE svg [${entities}]>${svg('<text>&b;</text>')}`;
    expect(cleanSvg(bomb)?.text).toContain('<text>&#x26;b;</text>');
  });
});

describe('what a drawing keeps', () => {
  it('shapes, inner references, embedded pictures and style sheets', () => {
    const text = cleaned(
      '<style>.a > b{fill:red}</style><rect class="a" stroke-dasharray="1 2" fill="url(#g)" clip-path="url(\'#c\')"/>' +
        '<use xlink:href="#a"/><image href="data:image/png;base64,AAAA"/><text>A &lt; B</text>',
    );
    for (const part of [
      '.a > b{fill:red}',
      'class="a"',
      'stroke-dasharray="1 2"',
      'url(#g)',
      'href="#a"',
      'base64,AAAA',
    ]) {
      expect(text).toContain(part);
    }
  });

  it('the shapes inside a link', () => {
    expect(cleaned('<a href="https://x.example"><circle r="3"/></a>')).toContain('<g><circle r="3" /></g>');
  });

  it('well-formed XML, whatever stood in it', async () => {
    const odd = '<text inkscape:label="x" xlink:type="simple" y="9">]]> &nbsp;\u0001<![CDATA[a<b]]>&copy;</text><g>';
    const {width, height} = await sharp(Buffer.from(cleaned(odd))).metadata();
    expect([width, height]).toEqual([100, 50]);
  });
});

describe('size', () => {
  it.each([
    ['px', 'width="300" height="200px"', 300, 200],
    ['units', 'width="1in" height="72pt"', 96, 96],
    ['one side and a view box', 'width="300" viewBox="0 0 30 20"', 300, 200],
    ['percentages', 'width="100%" height="100%" viewBox="0 0 1000 500"', 1000, 500],
    ['only a small view box', 'viewBox="0 0 24 24"', 600, 600],
    ['nothing', '', 800, 600],
    ['nonsense', 'width="-3" height="1e99" viewBox="a b c"', 800, 600],
  ])('%s', (_, attributes, width, height) => {
    expect(cleanSvg(svg('', attributes))).toMatchObject({width, height});
  });

  it('gives a view box to a drawing without one, so that it scales', () => {
    const drawing = cleanSvg(svg('', 'width="8192" height="4096"'));
    expect(drawing).toMatchObject({
      width: 4096,
      height: 2048,
      text: expect.stringContaining('viewBox="0 0 8192 4096"'),
    });
  });
});

describe('hostile drawings', () => {
  it('bears a use of itself, and no drawing at all', () => {
    expect(cleaned('<g id="a"><use href="#a"/></g>')).toContain('<use href="#a" />');
    expect(cleanSvg('<p>no drawing</p>')).toBeUndefined();
  });

  it('refuses what is nested too deep for any renderer', () => {
    expect(() => cleanSvg(svg('<g>'.repeat(50_000)))).toThrow(RangeError);
  });

  it('leaves newspaper columns out of labels and style sheets', () => {
    const label = '<div style="column-width:1px;columns:9;flex-direction:column;color:red">Rye</div>';
    const drawing = cleaned(`<style>div{color:red;-webkit-columns:9}</style><foreignObject>${label}</foreignObject>`);
    expect(drawing).toContain('flex-direction:column;color:red');
    expect(drawing).not.toMatch(/column-width|columns/);
  });
});
