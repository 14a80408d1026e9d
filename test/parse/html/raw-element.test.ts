import {describe, expect, it} from 'vitest';
import {shield} from '../../../src/parse/source/code/shield.ts';
import {recordProblems, runPass} from '../source/pass.ts';

function taken(text: string) {
  const {report, told} = recordProblems();
  return {...runPass(source => shield(source, report), text), told};
}

describe('raw elements', () => {
  it.each([
    ['<pre><code class="language-js">a &lt; b</code></pre>', {kind: 'code', lang: 'js', value: 'a < b'}],
    ['<pre lang="py">\na\n</pre>', {kind: 'code', lang: 'py', value: 'a'}],
    ['<code>a <b>b</b></code>', {kind: 'span', value: 'a b'}],
    ['<d-code block language="Python">x</d-code>', {kind: 'code', lang: 'python', value: 'x'}],
    ['<svg><svg></svg></svg>', {kind: 'svg', raw: '<svg><svg></svg></svg>'}],
    ['<iframe src="//a.b/c" title="T"></iframe>', {kind: 'media', url: 'https://a.b/c', title: 'T'}],
    [
      '<iframe src="https://www.youtube.com/embed/abcdef?x">',
      {kind: 'media', url: 'https://www.youtube.com/watch?v=abcdef'},
    ],
    ['<video><source src="v.mp4"></video>', {kind: 'media', url: 'v.mp4'}],
    ['<object data="a.pdf"><embed src="b.pdf"></object>', {kind: 'media', url: 'a.pdf'}],
    ['<audio></audio>', {kind: 'dropped', what: 'tag'}],
    ['<style>a{}</style>', {kind: 'dropped', what: 'style'}],
  ])('of %s', (text, placeholder) => {
    const {text: left, placeholders} = taken(text);
    expect(left).toBe('⟨0⟩');
    expect(placeholders).toMatchObject([placeholder]);
  });

  it('that hold formulas leave them in dollars', () => {
    expect(taken('<d-math>a &lt; b</d-math>').text).toBe('$a < b$');
    expect(taken('<script type="math/tex; mode=display">x</script>').text).toBe('\n\n$$x$$\n\n');
  });

  it('that are never closed stay text', () => {
    expect(taken('<pre>a').text).toBe('<pre>a');
    expect(taken('<code>a\n\nb</code>').text).toBe('<code>a\n\nb</code>');
  });

  it('that run something are reported', () => {
    expect(taken('<script>a</script>').told).toEqual(['script-dropped 1 <script>a</script>']);
    expect(taken('<iframe src="javascript:x"></iframe>').told).toHaveLength(1);
  });
});
