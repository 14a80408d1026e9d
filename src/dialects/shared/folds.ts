// Which blocks that a page shows closed are answers: those are not projected with what they answer.

const words =
  'solutions?|answers?|hints?|spoilers?|reveal|lösung(?:en)?|antwort(?:en)?|hinweis|réponses?|corrigé|indices?|' +
  'soluci(?:ón|ones)|respuestas?|pista|soluzion[ei]|rispost[ae]|oplossing(?:en)?|antwoord(?:en)?';
const title = new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, 'iu');

/** Do the words on a closed block say that an answer or a hint is in it? */
export function isAnswer(said: string): boolean {
  return said.length < 80 && title.test(said);
}
