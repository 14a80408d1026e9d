import {expect, it} from 'vitest';
import {judgeInBrowser} from '../../bench/fuzz/browser.ts';

it('decks of mutated posts are judged as they are built', async () => {
  const mutant = {body: '<!-- hush -->\n\n# Rye\n\nThe word alpha.\n', words: ['alpha'], hidden: ['hush']};
  const formula = {...mutant, body: `# Rye\n\nThe word alpha.\n\n$$\\frac{a}{\n\n<!-- hush -->\n`};
  const mutants = [mutant, {...mutant, words: ['zqbeta']}, {...mutant, hidden: ['word']}, formula];
  expect(await judgeInBrowser(mutants)).toEqual(['', 'word zqbeta', 'shown word', '']);
});
