import {expect, it} from 'vitest';
import {replaceAddresses} from '../../src/render/slide-images.ts';

const find = (src: string): string | undefined => (src === 'f/a.png' ? 'data:A' : undefined);

it('images have other addresses where there are some', () => {
  expect(replaceAddresses('<img src="f/a.png"><img src="f/b.png"><img src="data:x">', find)).toBe(
    '<img src="data:A"><img src="f/b.png"><img src="data:x">',
  );
});

it('pictures below pages too, which are named once', () => {
  const section = (src: string, rest: string): string =>
    `<section${rest} style="--x:1;${rest && `--background-image:url('${src}');`}a:b;background-image:url('${src}');">`;
  const written = section('f/a.png', ` data-background-image="url('f/a.png')"`);
  expect(replaceAddresses(written, find)).toBe(`<section style="--x:1;a:b;background-image:url('data:A');">`);
  expect(replaceAddresses(section('f/b.png', ''), find)).toBe(section('f/b.png', ''));
});

it('what an author writes of backgrounds stays', () => {
  const code = `<code>--background-image:url('hero.png'); ;background-image:url('f/a.png')</code>`;
  expect(replaceAddresses(`<section style="a:b">${code}</section>`, find)).toBe(
    `<section style="a:b">${code}</section>`,
  );
});
