import {beforeAll, describe, expect, it} from 'vitest';
import {createEngine, type Engine} from '../../../src/render/marp/engine.ts';
import {withoutWebImports} from '../../../src/render/themes/web-import.ts';

let engine: Engine;

beforeAll(() => {
  engine = createEngine({
    name: 'plain',
    css: ['/* @theme plain */ section { width: 1280px; height: 720px }'],
    warnings: [],
  });
});

const html = (markdown: string): string => engine.render(markdown).slides.join('');

describe('createEngine', () => {
  it('gives one svg a slide, and the notes', () => {
    const {slides, notes, diagnostics} = engine.render('# A\n\n<!-- say a\nand b -->\n\n---\n\n# B');
    expect(slides).toHaveLength(2);
    expect(slides.every(slide => slide.startsWith('<svg data-marpit-svg') && slide.endsWith('</svg>'))).toBe(true);
    expect(notes).toEqual([['say a\nand b'], []]);
    expect(diagnostics).toEqual([]);
  });

  it('keeps slide numbers as ids, whatever a heading says', () => {
    expect(html('# 2\n\n---\n\nx').match(/id="2"/g)).toHaveLength(1);
  });

  it('does not break lines where the notes do', () => {
    expect(html('one\ntwo')).toContain('<p>one\ntwo</p>');
  });

  it('runs nothing that the notes hold', () => {
    const out = html(
      '<script>a()</script>\n\n<iframe src="https://x.org"></iframe>\n\n[l](javascript:a) <b onclick="a()">b</b> ' +
        '<a href="javascript:a">c</a>\n\n' +
        '<img src="https://x.org/a.png" onerror="a()">\n\n$\\href{javascript:a}{x}$',
    );
    const tags = out.match(/<[a-z][^>]*>/g) ?? [];
    expect(tags.filter(tag => /^<(script|iframe|img)|\son\w+=|javascript:/.test(tag))).toEqual([]);
  });

  it('keeps the inline marks that decks are written with', () => {
    const marks = '<sub>1</sub><sup>2</sup><u>3</u><kbd>4</kbd><mark>5</mark><small>6</small>';
    expect(html(`a ${marks}<br />b`)).toContain(`a ${marks}<br />b`);
  });

  it('sets formulas with MathML, and reports those it cannot set', () => {
    const {slides, diagnostics} = engine.render('$x^2$\n\n---\n\n$\\frac{$');
    expect(slides[0]).toContain('<math xmlns=');
    expect(diagnostics).toEqual([
      {what: 'formula', slide: 2, source: '\\frac{', message: expect.stringContaining('KaTeX parse error')},
    ]);
  });

  it('ends formulas that would not end', () => {
    expect(engine.render('$\\def\\a{\\a\\a}\\a$').diagnostics).toHaveLength(1);
  });

  it('colours code the same the first time and later', () => {
    const code = '```rust\nlet mut a = vec![1];\n```';
    expect(html(code)).toBe(html(code));
  });

  it('inlines emoji, and leaves signs to the font', () => {
    const out = html('🚀 © → 👩‍💻');
    expect(out.match(/<img class="emoji"[^>]*alt="(🚀|👩‍💻)" src="data:image\/svg\+xml;base64,/g)).toHaveLength(2);
    expect(out).toContain('© →');
  });

  it('draws pictographs that fonts may lack, each once, as pictures too', () => {
    const out = html('🗒 ⚙ ⚠️ ❤️‍🔥 ✓ ☃ x');
    expect([...out.matchAll(/<img class="emoji"[^>]*alt="([^"]*)" src="data:/g)].map(([, alt]) => alt)).toEqual([
      '🗒️',
      '⚙️',
      '⚠️',
      '❤️‍🔥',
      '☃️',
    ]);
    expect(out).toContain('✓');
  });

  it('names nothing on the web', () => {
    const {slides, css} = engine.render('# 🚀 $\\mathbb{R}$ 量\n\n```js\na\n```\n\n```mermaid\ngraph TD\nA-->B\n```');
    expect((slides.join('') + css).match(/https?:\/\/(?!www\.w3\.org\/)[^"' )]*/g)).toBeNull();
  });

  it('uses its own theme where a deck names none', () => {
    expect(engine.render('a').css).toContain('1280px');
  });
});

describe('mermaid fences', () => {
  it('become drawings with escaped labels', () => {
    const out = html('```mermaid\ngraph TD\nA["<script>x</script>"] --> B\n```');
    expect(out).toContain('<svg data-marp-mermaid role="img" aria-label="Diagram"');
    expect(out).not.toContain('<script');
  });

  it('point to nothing outside, however a style spells it', () => {
    const styles = ['fill:url(https://evil.example/a)', 'stroke:u\\72l(https://evil.example/b)'].join(',');
    const out = html(`\`\`\`mermaid\ngraph TD\nA --> B\nstyle A ${styles},stroke-width:3px\n\`\`\``);
    expect(out).toContain('url(#arrowhead)');
    expect(out).not.toMatch(/evil|72l/);
  });

  it('stay code where they cannot be drawn, and say why', () => {
    const {slides, diagnostics} = engine.render('```mermaid\npie\n```');
    expect(slides[0]).toContain('<pre');
    expect(diagnostics).toEqual([
      {what: 'mermaid', slide: 0, source: 'pie\n', message: expect.stringContaining('Invalid mermaid header')},
    ]);
  });
});

describe('withoutWebImports', () => {
  it('takes out both forms of web imports only', () => {
    expect(withoutWebImports(`@import url('https://a.b/c?x=1;2&amp;3'); @import "//a.b"; @import 'seminar'; p{}`)).toBe(
      `  @import 'seminar'; p{}`,
    );
  });
});
