import type { Avatar, AvatarMaps, BeardStyle, BrowStyle } from "../../types";
import { softenBrows } from "../brows/softenBrows";

/** What grows on the skin of a face. */
export interface FaceGround {
  readonly beard: BeardStyle | null;
  readonly brows: BrowStyle | null;
}

/**
 * The maps below what grows on the skin: painted brows fade under cards.
 * @returns the avatar's own maps where nothing changes
 */
export function paintGround({ maps, brows }: Pick<Avatar, "maps" | "brows">, worn: FaceGround): AvatarMaps {
  if (!worn.brows || !brows) return maps;
  const diffuse = maps.diffuse.slice();
  softenBrows(diffuse, maps.size, brows.cover, worn.brows.density);
  return { ...maps, diffuse };
}
