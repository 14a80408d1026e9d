// Asynchronous work -> its results, so many at a time.

/** Results of `work` on all `inputs`, `limit` at once. Rejects with what the first that failed says. */
export async function mapConcurrently<In, Out>(
  inputs: readonly In[],
  limit: number,
  work: (input: In) => Promise<Out>,
): Promise<readonly Out[]> {
  const outputs: Out[] = [];
  const queue = inputs.entries();
  const worker = async (): Promise<void> => {
    // The workers share one iterator: each takes the next input.
    for (const [index, input] of queue) outputs[index] = await work(input);
  };
  await Promise.all(Array.from({length: limit}, worker));
  return outputs;
}

/** Does one work after the other, in the order in which they are given; one that fails keeps none back. */
export type Queue = <T>(work: () => Promise<T>) => Promise<T>;

/** A queue with nothing in it. */
export function createQueue(): Queue {
  let last: Promise<unknown> = Promise.resolve();
  return async work => {
    const done = last.then(work);
    last = done.catch(() => undefined);
    return done;
  };
}

/** What happens once, and can be waited for. */
export function createEvent(): {readonly happened: Promise<void>; readonly happen: () => void} {
  let happen = (): void => undefined;
  const happened = new Promise<void>(resolve => {
    happen = resolve;
  });
  return {happened, happen: () => happen()};
}
