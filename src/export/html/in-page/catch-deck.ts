// The deck as the library makes it: kept for the scripts that turn and patch it.

/** Catches the deck when its plug-in defines the steps of its slides: it is nobody's to see otherwise. */
export function catchDeck(): void {
  const define = Object.defineProperty;
  Object.defineProperty = <T>(target: T, name: PropertyKey, descriptor: PropertyDescriptor & ThisType<unknown>): T => {
    if (name === 'fragments') {
      (window as {lecternDeck?: unknown}).lecternDeck = target;
      Object.defineProperty = define;
    }
    return define(target, name, descriptor);
  };
}
