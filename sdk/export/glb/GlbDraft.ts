import type { Document } from "../gltfLibrary";

/** How a file's pictures are stored. */
export type ImageFormat = "jpeg" | "png" | "webp";

/** A glTF file in the making, and how its parts are to be stored. */
export interface GlbDraft {
  readonly gltf: typeof import("../gltfLibrary");
  readonly document: Document;
  readonly images: ImageFormat;
  /** Unit vectors of the vertices as integers too. */
  readonly packed: boolean;
}
