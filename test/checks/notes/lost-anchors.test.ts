// Links within notes whose heading has other words now.
import {expect, it} from 'vitest';
import {listLostAnchors} from '../../../src/checks/notes/lost-anchors.ts';
import {documentOf} from '../../support/notes.ts';

const notes =
  '## Wheat\n\nGrain.\n\n## Rye {#rye}\n\nSee [above](#wheat), [here](#rye), [there](#oats), [it](/a#wheat).\n';
const lostIn = (now: string) =>
  listLostAnchors({text: notes, document: documentOf(notes)}, {text: now, document: documentOf(now)});

it('finds those that led somewhere before', () => {
  expect(lostIn(notes)).toEqual([]);
  expect(lostIn(notes.replace('## Wheat', '## Spelt'))).toEqual([{anchor: 'wheat', line: 7}]);
  expect(lostIn(notes.replace('## Rye', '## Barley'))).toEqual([]);
  expect(lostIn(notes.replace('## Wheat', '## Spelt\n\n<a id="wheat"></a>'))).toEqual([]);
});
