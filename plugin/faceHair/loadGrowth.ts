type Growth = typeof import("../../sdk/head/faceHair/growth");

/** Undefined before loadGrowth has come back. */
export let growth: Growth | undefined;

/** Loads what grows brows and paints the skin below them: not every page needs it, and none at once. */
export async function loadGrowth(): Promise<Growth> {
  growth ??= await import("../../sdk/head/faceHair/growth");
  return growth;
}
