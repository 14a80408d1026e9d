// What lead-ins call what follows them, what sentences are about, and what calls nothing.
import {describe, expect, it} from 'vitest';
import {leadName, opensMatter} from '../../../src/layout/titles/labels/lead-ins.ts';
import {findTopics} from '../../../src/layout/titles/labels/topics.ts';
import {code, item, list, prose} from '../../support/content.ts';

const items = list(2, [item(3, 'it rests'), item(4, 'it rises')]);
const nameOf = (text: string, next: Parameters<typeof leadName>[1] = items) => leadName(prose(1, text), next);

describe('a lead-in names what follows', () => {
  it('as what there is', () => {
    expect(nameOf('There are two kinds of flour:')).toBe('two kinds of flour');
    expect(nameOf('In the north, there are several ways to bake bread:')).toBe('several ways to bake bread');
  });

  it('as its subject, where it says no more of that', () => {
    expect(nameOf('The rules of the guild are:')).toBe('The rules of the guild');
    expect(nameOf('Some loaves made by the guild are shown below:')).toBe('Some loaves made by the guild');
    expect(nameOf('Shape of the loaf (how it is turned):')).toBe('Shape of the loaf');
  });

  it('as the several things that it says of its subject', () => {
    expect(nameOf('The baker could also be blamed for various harms:')).toBe('various harms');
    expect(nameOf('This guild has three major rules as follows:')).toBe('three major rules');
    expect(nameOf('The bakers set several old principles that can help apprentices:')).toBe('several old principles');
    expect(nameOf('We bake bread by the following steps:')).toBe('steps');
    expect(nameOf('We often define ovens to take optional baking stones, like this:', code(2, 'a'))).toBe(
      'optional baking stones',
    );
  });
});

describe('a lead-in names nothing', () => {
  it('where it leads in to nothing, is a sentence of its own, or calls it but a thing', () => {
    expect(nameOf('There are two kinds of flour:', prose(2, 'rye'))).toBeNull();
    expect(nameOf('The rules of the guild are old.')).toBeNull();
    expect(nameOf('There are a few things:')).toBeNull();
    expect(nameOf('There are two simple ways:')).toBeNull();
  });

  it('where that was named before', () => {
    expect(nameOf('We can bake each of these three loaves as described above:')).toBeNull();
  });
});

describe('a lead-in opens another matter', () => {
  it('where it names the several things of a list, and not where it only goes on', () => {
    expect(opensMatter(prose(1, 'There are two kinds of flour:'), items)).toBe(true);
    expect(opensMatter(prose(1, 'It is made of:'), items)).toBe(false);
    expect(opensMatter(prose(1, 'There are two kinds of flour:'), undefined)).toBe(false);
  });
});

describe('a paragraph is about', () => {
  const about = (text: string) => findTopics(48)(prose(1, text))[0];

  it('what it announces, sets in front, or says something of', () => {
    expect(about('The authors propose a new method of baking.')).toBe('a new method of baking');
    expect(about('In a cold oven, what would be the colour of the crust?')).toBe('a cold oven');
    expect(about('Sour dough is kept in a cool room.')).toBe('Sour dough');
    expect(about('In conclusion, the guild baked bread.')).toBe('conclusion');
  });

  it('nothing, where the name points at something or says no more than one word', () => {
    expect(about('The old oven is cold.')).toBeUndefined();
    expect(about('Bread is made of flour.')).toBeUndefined();
    expect(about('In the interest of brevity, we bake one loaf.')).toBeUndefined();
    expect(about('This old dough rises slowly.')).toBeUndefined();
  });
});
