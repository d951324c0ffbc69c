import type { BrowData, BrowStyle, MeshData } from "../../types";
import type { FaceHairMesh } from "../faceHair/FaceHairMesh";

/**
 * Brows on a head: short cards of some hairs that lie on the skin the way brows grow and go with it. What grows them is loaded
 * when it is first asked for: many avatars wear the painted ones alone.
 * @param head neutral, with its shapes
 * @param detail "light": as few vertices as a file can afford
 */
export async function buildBrows(
  head: MeshData,
  brows: Pick<BrowData, "cover">,
  style: BrowStyle,
  detail: "full" | "light" = "full",
  seed = 1,
): Promise<FaceHairMesh> {
  const grower = await import("../faceHair/growth");
  return grower.buildBrows(head, brows, style, detail, seed);
}
