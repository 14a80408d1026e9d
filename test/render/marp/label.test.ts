import {expect, it} from 'vitest';
import {Marp} from '@marp-team/marp-core';
import {markLabels} from '../../../src/render/marp/label.ts';

const html = (markdown: string): string => new Marp({script: false}).use(markLabels).render(markdown).html;

it.each([
  '- **Starch:** a sugar',
  '- **Starch**: a sugar',
  '**Starch.** It swells.',
  '**Starch**. It swells.',
  '- **Rye** – dark',
])('a label: %s', markdown => expect(html(markdown)).toContain('<strong class="label">'));

it.each(['- **Starch** swells', '- All of the **starch:** it swells', '**All of it swells.**', 'Rye. **Dark:** yes'])(
  'emphasis: %s',
  markdown => expect(html(markdown)).toContain('<strong>'),
);
