import { SKIN_TONE_GROUPS, type SkinToneGroup } from "../../../models/train/render/skinToneGroup";

/** The records of all heads and of each skin-tone group, for the rows of a table. Groups without a head are left out. */
export function byTone<T extends { readonly group: SkinToneGroup }>(
  records: readonly T[],
): readonly (readonly [string, readonly T[]])[] {
  const groups = SKIN_TONE_GROUPS.map((tone) => [tone, records.filter(({ group }) => group === tone)] as const);
  return [["all", records] as const, ...groups].filter(([, list]) => list.length > 0);
}
