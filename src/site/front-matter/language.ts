// Checks language tags: any value -> a BCP 47 tag, or nothing.

/** `en`, `pt-BR` (from `pt_BR` as well) where `value` names a language that is known; else undefined. */
export function checkLanguageTag(value: unknown): string | undefined {
  if (typeof value !== 'string' || value.length > 35) return undefined;
  const tag = value.trim().replaceAll('_', '-').replace(/\..*$/, '');
  try {
    const [canonical] = Intl.getCanonicalLocales(tag);
    // Programming languages stand under the same key: `sql` has the form of a tag, but is the name of no language.
    return canonical && new Intl.DisplayNames('en', {type: 'language', fallback: 'none'}).of(canonical) && canonical;
  } catch {
    return undefined;
  }
}
