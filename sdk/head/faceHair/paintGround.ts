import type { Avatar, AvatarMaps, BeardStyle, BrowStyle } from "../../types";
import { beardGrowth } from "../beard/beardGrowth";
import { paintBeard } from "../beard/paintBeard";
import { softenBrows } from "../brows/softenBrows";

/** What grows on the skin of a face. */
export interface FaceGround {
  readonly beard: BeardStyle | null;
  readonly brows: BrowStyle | null;
}

/**
 * The maps below what grows on the skin: painted brows fade under cards; a beard that is not the person's own, whose ground
 * the maps have, darkens what is between its hairs and beside it.
 * @returns the avatar's own maps where nothing changes
 */
export function paintGround(
  { maps, head, beard, brows }: Pick<Avatar, "maps" | "head" | "beard" | "brows">,
  worn: FaceGround,
): AvatarMaps {
  const fades = worn.brows && brows;
  const grows = worn.beard && beard && worn.beard.area !== "own";
  if (!fades && !grows) return maps;
  const diffuse = maps.diffuse.slice();
  if (fades) softenBrows(diffuse, maps.size, brows.cover, worn.brows.density);
  if (grows) paintBeard(diffuse, maps.size, head, beardGrowth(head, beard, worn.beard), worn.beard);
  return { ...maps, diffuse };
}
