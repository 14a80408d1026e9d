// The script of a page that we serve -> what that page may do: run it, ask its server, frame the deck, and no more.
import {createHash} from 'node:crypto';

/** The content security policy of a page whose one script is `script`, character by character. */
export function describePolicy(script: string): string {
  const hash = createHash('sha256').update(script).digest('base64');
  return (
    `default-src 'none'; script-src 'sha256-${hash}'; style-src 'unsafe-inline'; img-src data:; ` +
    "connect-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'"
  );
}
