import {expect, it} from 'vitest';
import {slidesOf} from '../../support/notes.ts';

const chinese = '深度学习模型在图像识别和自然语言处理方面取得了很大的进展，但是训练它们需要大量的数据和计算资源。';

it('a bold paragraph of Chinese is no heading, as one of as many English words is none', () => {
  const kinds = slidesOf(`# 模型\n\n**${chinese}**\n\n- 数据\n- 计算`).flatMap(slide =>
    slide.content.map(({kind}) => kind),
  );
  expect(kinds).not.toContain('inline-heading');
});

it('a bold line of a few Chinese words is a heading inside the slide', () => {
  const kinds = slidesOf('# 模型\n\n**训练数据**\n\n- 数据\n- 计算').flatMap(slide =>
    slide.content.map(({kind}) => kind),
  );
  expect(kinds).toContain('inline-heading');
});
