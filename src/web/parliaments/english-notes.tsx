import { Bidi } from '../components/bidi.js';

/** Notes that came with the reference data. They are in English, whatever the page speaks. */
export function EnglishNotes({ notes }: { notes: readonly string[] }) {
  return (
    <div class="notes">
      {notes.map((text) => (
        <p>
          <Bidi text={text} lang="en" />
        </p>
      ))}
    </div>
  );
}
