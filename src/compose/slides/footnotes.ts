// Footnotes of a document: numbered, and said at the end where no text cites them.
import type {Document, Footnote} from '../../model/document.ts';
import type {Slide} from '../../model/slide.ts';
import {toSpeakerNotes} from '../../text/speaker-notes.ts';
import {findCitationsInBlock} from '../blocks/cited.ts';
import type {Footnotes} from '../context.ts';

/** The footnotes of `document` in the order of the notes. */
export function numberFootnotes(document: Document): Footnotes {
  const texts = new Map(listFootnotes(document).map(footnote => [footnote.label, footnote] as const));
  return {texts, numbers: new Map([...texts.keys()].map((label, i) => [label, i + 1] as const))};
}

/** `slides` of which the last says the footnotes that no text cites. */
export function sayUncited(slides: readonly Slide[], document: Document): readonly Slide[] {
  const cited = new Set(
    document.entries.flatMap(entry =>
      entry.kind === 'dropped' || entry.kind === 'excerpt' || entry.kind === 'directive' || entry.kind === 'heading'
        ? []
        : findCitationsInBlock(entry),
    ),
  );
  const speakerNotes = listFootnotes(document)
    .filter(({label}) => !cited.has(label))
    .flatMap(toSpeakerNotes);
  const last = slides.at(-1);
  if (speakerNotes.length === 0 || !last) return slides;
  const {range, content} = last;
  const id = speakerNotes[0]?.id ?? -1;
  return [
    ...slides.slice(0, -1),
    {...last, content: [...content, {kind: 'note', id, range, speakerNotes, next: false}]},
  ];
}

function listFootnotes({entries}: Document): readonly Footnote[] {
  return entries.filter((entry): entry is Footnote => entry.kind === 'footnote');
}
