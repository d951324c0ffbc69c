import type { VisemeName } from "mosar/babylon";

const SOUNDS: Readonly<Record<string, VisemeName>> = {
  ...of("viseme_PP", "p b m"),
  ...of("viseme_FF", "f v"),
  ...of("viseme_TH", "th"),
  ...of("viseme_DD", "t d"),
  ...of("viseme_kk", "k g c q x h"),
  ...of("viseme_CH", "ch sh j"),
  ...of("viseme_SS", "s z"),
  ...of("viseme_nn", "n l"),
  ...of("viseme_RR", "r"),
  ...of("viseme_aa", "a"),
  ...of("viseme_E", "e"),
  ...of("viseme_I", "i y ee"),
  ...of("viseme_O", "o"),
  ...of("viseme_U", "u w oo"),
};

function of(viseme: VisemeName, letters: string): Record<string, VisemeName> {
  return Object.fromEntries(letters.split(" ").map((letter) => [letter, viseme]));
}

/** A text as mouth shapes, letter by letter: a game takes them from its speech engine, with their times. */
export function spell(text: string): VisemeName[] {
  const sounds = text.toLowerCase().match(/th|ch|sh|ee|oo|[a-z]| /g) ?? [];
  return [...sounds.map((sound) => SOUNDS[sound] ?? "viseme_sil"), "viseme_sil", "viseme_sil"];
}
