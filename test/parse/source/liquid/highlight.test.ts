import {expect, it} from 'vitest';
import {faults, read} from '../../read.ts';

it('makes code of what stands in it, its Liquid done', () => {
  const {text} = read('{% highlight python mark_lines="1 3-4" %}\nx = "{{ page.title }}"\n{% endhighlight %}');
  expect(text).toBe('code 1-3 python {1,3-4}\n  ¦x = "Post"\n');
});

it('never closed, it stands as it is written', () => {
  const {text, diagnostics} = read('{% highlight python %}\nx');
  expect(text).toContain('{% highlight python %}');
  expect(faults(diagnostics)).toContain('liquid-error 1');
});
