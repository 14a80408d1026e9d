// What stages have found before, for whoever makes a deck again and again: the preview.

/** What `find` gives of `key`, or gave of the same before; it is shared, so that nobody may change it. */
export type Recall<T> = (key: string, find: () => T) => T;
