import { FACE_HAIR_TEXTURE_SIZE, TUFT_COLUMNS } from "../../head/faceHair/faceHairTexture";
import { HAIR_COLUMNS, HAIR_TEXTURE_SIZE } from "../../head/hair/hairTexture";
import type { Camera, MeshData } from "../../types";
import type { PosedMesh } from "./poseMesh";
import type { RenderSurface } from "./RenderSurface";
import { type StrandImage, strandImage } from "./strandImage";

/** Cover below which there is a hole between strands, and how much less of it suffices at each coarser level: as the plugin has it. */
const CUT = 0.45;
const PER_LEVEL = 0.25;
/** A card's width, metres, and its column's in the texture, px. */
const CARDS = {
  hair: { texture: "hair", width: 0.012, column: HAIR_TEXTURE_SIZE / HAIR_COLUMNS },
  beard: { texture: "faceHair", width: 0.009, column: FACE_HAIR_TEXTURE_SIZE / TUFT_COLUMNS },
  brows: { texture: "faceHair", width: 0.0017, column: FACE_HAIR_TEXTURE_SIZE / TUFT_COLUMNS },
} as const;
const COARSEST = 4;
/** Fibres that lie every way send little back as one surface. */
const SPECULAR = 0.1;
const ROUGHNESS = 0.55;

export interface Strands {
  readonly mesh: MeshData;
  readonly tints: Float32Array;
  readonly style: { readonly color: readonly [number, number, number] };
}

/**
 * Hair, a beard or brows for the SDK's renderer: cards with holes, in the light that comes to them. Its strands are as coarse as the
 * samples are.
 * @param posed in the camera frame @param samples per pixel side
 */
export function hairSurface(
  of: keyof typeof CARDS,
  { mesh, tints, style }: Strands,
  posed: PosedMesh,
  camera: Camera,
  samples: number,
): RenderSurface {
  const depth = -posed.positions[2] || 1;
  const { texture, width, column } = CARDS[of];
  const texels = column / ((width * camera.focalPx * samples) / depth);
  const level = Math.min(COARSEST, Math.max(0, Math.round(Math.log2(texels))));
  const image = strandImage(texture, level);
  const cut = CUT / (1 + PER_LEVEL * level);
  return {
    ...posed,
    tints,
    uvs: mesh.uvs,
    indices: mesh.indices,
    isHole: (u, v) => image.cover[texelAt(image, u, v)] < cut,
    material: (u, v, texel) => {
      const grey = image.grey[texelAt(image, u, v)];
      for (let c = 0; c < 3; c++) texel.diffuse[c] *= grey * style.color[c];
      texel.specular = SPECULAR * Math.min(1, texel.diffuse[1] / Math.max(1e-6, style.color[1]));
      texel.roughness = ROUGHNESS;
      texel.ambientOcclusion = 1;
      texel.curvature = 0;
      texel.thickness = 20;
      texel.translucency = 0;
    },
  };
}

function texelAt({ size }: StrandImage, u: number, v: number): number {
  const column = Math.min(size - 1, Math.max(0, Math.floor(u * size)));
  return Math.min(size - 1, Math.max(0, Math.floor(v * size))) * size + column;
}
