import type { VisemeName } from "mosar/babylon";

/** Each viseme with the letters that sound so. */
const LETTERS =
  "PP p b m,FF f v,TH th,DD t d,kk k g c q x h,CH ch sh j,SS s z,nn n l,RR r,aa a,E e,I i y ee,O o,U u w oo";
const SOUNDS = new Map(
  LETTERS.split(",").flatMap((line) => {
    const [name, ...letters] = line.split(" ");
    return letters.map((letter) => [letter, `viseme_${name}` as VisemeName]);
  }),
);

/** A text as mouth shapes, letter by letter: a game takes them from its speech engine, with their times. */
export function spell(text: string): VisemeName[] {
  const sounds = text.toLowerCase().match(/th|ch|sh|ee|oo|[a-z]| /g) ?? [];
  return [...sounds, " ", " "].map((sound) => SOUNDS.get(sound) ?? "viseme_sil");
}
