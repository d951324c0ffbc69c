/** A name in a variable, and words for webpack, keep bundlers from pulling the native package into a web page. */
const SHARP: string = "sharp";

/** Node's decoder and encoder of pictures. @throws what import throws where it is not installed */
export async function importSharp(): Promise<typeof import("sharp").default> {
  return (await import(/* webpackIgnore: true */ /* @vite-ignore */ SHARP)).default;
}
