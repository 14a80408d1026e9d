// In the place of js-yaml, which gray-matter loads for an engine that nobody calls: Lectern brings one of its own.
const refuse = () => {
  throw new Error('gray-matter read YAML by itself');
};

export const safeLoad = refuse;
export const safeDump = refuse;
