import {expect, it} from 'vitest';
import {read} from '../read.ts';

const kinds = (body: string) => read(body).document.entries.map(entry => entry.kind);

it('drops a list of links into the page, with the words before it', () => {
  expect(kinds('Contents:\n\n- [a](#a)\n- [b](#b)\n  - [c](#c)')).toEqual(['dropped', 'dropped']);
});

it('keeps lists of other links, of text beside links, and short ones', () => {
  expect(kinds('- [a](#a)\n- [b](#b)\n- [c](/c)')).toEqual(['list']);
  expect(kinds('- [a](#a) and much text beside it\n- [b](#b) and more\n- [c](#c) and more')).toEqual(['list']);
  expect(kinds('- [a](#a)\n- [b](#b)')).toEqual(['list']);
});

it('drops a paragraph of such links, and short lists below the word for them', () => {
  expect(kinds('**Table of Contents**\n\n[a](#a) | [b](#b)')).toEqual(['dropped', 'dropped']);
  expect(kinds('# Contents\n\n- [a](#a)\n- [b](#b)\n\nText')).toEqual(['dropped', 'dropped', 'prose']);
  expect(kinds('See [a](#a), [b](#b) and [c](#c) on this and on other things')).toEqual(['prose']);
});

it('drops the word above the place of a list that the site makes', () => {
  expect(kinds('Outline:\n\n* TOC\n{:toc}\n\nText')).toEqual(['dropped', 'dropped', 'prose']);
  expect(kinds('The contents of bread\n\n- [a](#a)\n- [b](#b)\n- [c](#c)')).toEqual(['prose', 'dropped']);
});

it('has the line that leads in to the list said', () => {
  expect(kinds('We bake.\n\nIn this lecture we bake:\n\n1. [a](#a)\n2. [b](#b)\n3. [c](#c)')).toEqual([
    'prose',
    'directive',
    'prose',
    'dropped',
  ]);
  expect(kinds('We bake bread.\n\n1. [a](#a)\n2. [b](#b)\n3. [c](#c)')).toEqual(['prose', 'dropped']);
});
