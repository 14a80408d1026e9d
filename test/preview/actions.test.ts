import {expect, it} from 'vitest';
import {listActions} from '../../src/preview/actions.ts';

const about = {kind: 'paragraph', isDisplayed: true, isLong: false, isWithin: false};

it('offers of a text on a slide what moves, names and parts it; other words where they are chosen', () => {
  expect(listActions(about)).toEqual(['notes', 'break', 'join', 'title']);
  expect(listActions({...about, isLong: true})[0]).toBe('show');
});

it('offers the slide to what is said alone', () => {
  expect(listActions({...about, isDisplayed: false})).toEqual(['slide']);
  expect(listActions({...about, isDisplayed: false, isLong: true})).toEqual(['show', 'slide']);
});

it('offers a figure more room', () => {
  expect(listActions({...about, kind: 'figure'})).toContain('layout');
  expect(listActions({...about, kind: 'figure', isWithin: true})).toEqual(['layout', 'notes']);
});

it('offers a heading its title', () => {
  expect(listActions({...about, kind: 'heading'})).toEqual(['title', 'join', 'notes']);
});
