// What is nested too deep to be meant -> its text alone.
import type {RootContent} from 'mdast';
import {toString as stringOf} from 'mdast-util-to-string';
import {restore} from '../../source/placeholder.ts';
import {type Part, rangeOf, composeProse, type TreeContext} from '../part.ts';

/** The text of a node as one paragraph. */
export function flattenText(node: RootContent, {placeholders, lines}: TreeContext): Part[] {
  return [composeProse([{type: 'text', value: restore(stringOf(node), placeholders)}], rangeOf(node, lines))];
}
