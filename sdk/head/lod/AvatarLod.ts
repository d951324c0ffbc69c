import type { EyeballData, LashStyle, MeshData, MouthPart } from "../../types";

/** Everything of an avatar that is drawn, at one level of detail, with all its shapes. */
export interface AvatarLod {
  /** 0: whole. */
  readonly level: number;
  /** With the visemes. */
  readonly head: MeshData;
  /** For each vertex of `head` the one of level 0: skin weights and the like follow by index. */
  readonly headVertices: Uint32Array;
  readonly eyes: readonly [EyeballData, EyeballData];
  readonly mouth: readonly MouthPart[];
  /** Absent where there are none, and on a head too small to show them. */
  readonly lashes?: { readonly style: LashStyle; readonly mesh: MeshData };
}

/** Of all triangles of an avatar, 40,000 or so: head, mouth and eyes. */
export const LOD_SHARES = {
  head: [0.52, 0.25, 0.115, 0.044],
  mouth: [0.5, 0.2, 0.085, 0.03],
  eyes: [0.42, 0.147, 0.061, 0.021],
} as const;

/** Levels of detail with the whole one: about 40,000, 20,000, 9,000, 4,000 and 1,800 triangles. */
export const LOD_COUNT = LOD_SHARES.head.length + 1;

/**
 * Share of the screen's height that a head (LOD_HEAD_HEIGHT) has where a level gives way to the next lighter one: there the
 * worst vertex of that one is off by 1.5 pixels of 1080, the mean by a tenth of that (buildLods.test.ts).
 */
export const LOD_HEIGHTS: readonly number[] = [0.5, 0.24, 0.14, 0.08];
/** From this level on, lashes and brows have fewer cards: a head of 150 px shows lashes as a line. */
export const LIGHT_FACE_HAIR_LEVEL = 2;
/** From this level on, the maps' beard is enough; and from this one on, a head of 90 px, there are no lashes. */
export const BEARDLESS_LEVEL = 3;
export const LASHLESS_LEVEL = 4;
/** Chin to crown and a bit of neck, metres. */
export const LOD_HEAD_HEIGHT = 0.26;
