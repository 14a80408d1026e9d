// Themes -> Marp CLI's configuration, also in a Node process that does not read TypeScript yet.

/** The module config.ts. Where Node refuses TypeScript, tsx's loader is registered first. */
export async function loadConfigModule() {
  const url = new URL('config.ts', import.meta.url).href;
  try {
    return await import(url);
  } catch (error) {
    if (error.code !== 'ERR_UNKNOWN_FILE_EXTENSION') throw error;
    const {register} = await import('tsx/esm/api');
    register();
    return import(`${url}?tsx`);
  }
}
