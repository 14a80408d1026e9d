// Edits of micromark's list of events, in the time of what stands behind the first of them: micromark itself copies all
// events at each edit, which made containers within containers take the square of a post's length.
import {EditMap} from 'micromark-util-edit-map';

type Events = Parameters<EditMap['consume']>[0];

/** Has micromark apply its edits by `applyEdits`; to do so again changes nothing. */
export function quickenEdits(): void {
  EditMap.prototype.consume = applyEdits;
}

/** Applies the edits of `this` to `events`, and leaves none: the events are those of micromark's own `consume`. */
function applyEdits(this: EditMap, events: Events): undefined {
  const changes = this.map.sort(([a], [b]) => a - b);
  const first = changes[0]?.[0] ?? events.length;
  const behind = events.slice(first);
  events.length = first;
  let done = first;
  const copyTo = (end: number): void => {
    for (; done < end && done - first < behind.length; done++) {
      const event = behind[done - first];
      if (event !== undefined) events.push(event);
    }
  };
  for (const [at, removed, added] of changes) {
    copyTo(at);
    for (const event of added) events.push(event);
    done = at + removed;
  }
  copyTo(Infinity);
  this.map.length = 0;
  this.index.clear();
}
