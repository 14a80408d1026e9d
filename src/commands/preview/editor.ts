// A line of a file -> the editor that runs, else that of the environment.
import launchEditor from 'launch-editor';

/** Opens `file` at `line`; `onError` hears why it could not be. */
export function openInEditor(file: string, line: number, onError: (message: string) => void): void {
  launchEditor(`${file}:${line}:1`, process.env.LECTERN_EDITOR || process.env.VISUAL || undefined, (_, message) => {
    onError(message ?? 'No editor was found: name one in LECTERN_EDITOR, such as code');
  });
}
