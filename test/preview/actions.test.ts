import {expect, it} from 'vitest';
import {listActions} from '../../src/preview/actions.ts';

const about = {kind: 'paragraph', isDisplayed: true, hasSlide: true, isLong: false, isWithin: false};

it('offers of a text on a slide what moves, names and parts it; other words where they are chosen', () => {
  expect(listActions(about)).toEqual(['notes', 'skip', 'break', 'join', 'title']);
  expect(listActions({...about, isLong: true})[0]).toBe('show');
});

it('offers the slide to what is said alone', () => {
  expect(listActions({...about, isDisplayed: false, hasSlide: true})).toEqual(['slide', 'skip']);
  expect(listActions({...about, isDisplayed: false, hasSlide: true, isLong: true})).toEqual(['show', 'slide', 'skip']);
});

it('offers a figure more room', () => {
  expect(listActions({...about, kind: 'figure'})).toContain('layout');
  expect(listActions({...about, kind: 'figure', isWithin: true})).toEqual(['layout', 'notes', 'skip']);
});

it('offers a heading its title', () => {
  expect(listActions({...about, kind: 'heading'})).toEqual(['title', 'join', 'notes', 'skip']);
});

it('skips no text that is left out already', () => {
  expect(listActions({...about, isDisplayed: false, hasSlide: false})).toEqual(['slide']);
});
