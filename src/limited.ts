// Inputs × asynchronous work -> its results in the same order, so many in work at once.

/** Results of `work` on all `inputs`, `most` at once. Rejects with what the first that failed says. */
export async function mapLimited<In, Out>(
  inputs: readonly In[],
  most: number,
  work: (input: In) => Promise<Out>,
): Promise<readonly Out[]> {
  const outputs: Out[] = [];
  const queue = inputs.entries();
  const worker = async (): Promise<void> => {
    // The workers share one iterator: each takes the next input.
    for (const [index, input] of queue) outputs[index] = await work(input);
  };
  await Promise.all(Array.from({length: most}, worker));
  return outputs;
}
