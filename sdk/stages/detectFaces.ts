import type { InferenceRuntime } from "../inference/openInferenceRuntime";
import type { DetectedFace, Photo } from "../types";
import type { CropWindow } from "./face/CropWindow";
import { detectInWindow } from "./face/detectInWindow";
import { type HalvedPhotos, halvePhoto } from "./face/halvePhoto";
import { boxOverlap } from "./face/suppressOverlaps";
import { type CheckedFace, verifyFace } from "./face/verifyFace";

/** Below this best score the photo may stand on its head. */
const SURE_SCORE = 0.85;
/** Two candidates that overlap more are one face. */
const SAME_FACE = 0.4;
/** Tiles of a group photo: side by the photo's short side, and the step by the tile's side. */
const TILE_SHARES = [0.5, 0.3];
const TILE_STEP = 0.6;
/**
 * Smaller tiles show nothing new, px: the least usable face is 70 px wide (32 px between the outer eye corners), .3 of this;
 * where tiles would be smaller, the whole photo shows such a face large enough.
 */
const LEAST_TILE = 240;
/** Bounds the mesh passes on a photo full of false candidates. */
const MOST_CANDIDATES = 48;

/** What stage 1 found: verified faces, largest first, and the candidates that were not. */
export interface FoundFaces {
  readonly photos: HalvedPhotos;
  readonly faces: readonly CheckedFace[];
  readonly rejected: readonly CheckedFace[];
}

/**
 * Stage 1: every face of the photo that the mesh network confirms. Both detectors look at the whole photo; when they
 * are unsure, also at the photo turned upside down; when nothing is confirmed, at overlapping tiles.
 */
export async function detectFaces(photo: Photo, runtime: InferenceRuntime, signal?: AbortSignal): Promise<FoundFaces> {
  const photos = halvePhoto(photo);
  const upright = wholePhoto(photo, 0);
  let candidates = await lookAt(photos, upright, runtime, signal);
  const best = Math.max(0, ...candidates.map((face) => face.score));
  if (best < SURE_SCORE) {
    candidates = merge([...candidates, ...(await lookAt(photos, wholePhoto(photo, Math.PI), runtime, signal))]);
  }
  let checked = await verifyAll(photos, candidates, runtime, signal);
  if (!checked.some(({ isFace }) => isFace)) {
    const tiled = await lookAtTiles(photos, runtime, signal);
    checked = [...checked, ...(await verifyAll(photos, tiled, runtime, signal))];
  }
  const size = ({ face }: CheckedFace) => Math.max(face.width, face.height);
  return {
    photos,
    faces: distinct(checked.filter(({ isFace }) => isFace)).sort((a, b) => size(b) - size(a)),
    rejected: checked.filter(({ isFace }) => !isFace),
  };
}

function wholePhoto(photo: Photo, rotation: number): CropWindow {
  return {
    centreX: photo.width / 2,
    centreY: photo.height / 2,
    side: Math.max(photo.width, photo.height),
    rotation,
  };
}

async function lookAt(photos: HalvedPhotos, window: CropWindow, runtime: InferenceRuntime, signal?: AbortSignal) {
  const near = await detectInWindow(photos, window, "short-range", runtime, signal);
  const far = await detectInWindow(photos, window, "full-range", runtime, signal);
  return merge([...near, ...far]);
}

async function lookAtTiles(photos: HalvedPhotos, runtime: InferenceRuntime, signal?: AbortSignal) {
  const found: DetectedFace[] = [];
  for (const share of TILE_SHARES) {
    const side = share * Math.min(photos.width, photos.height);
    if (side < LEAST_TILE) break;
    for (const centreY of tileCentres(photos.height, side)) {
      for (const centreX of tileCentres(photos.width, side)) {
        const tile = { centreX, centreY, side, rotation: 0 };
        found.push(...(await detectInWindow(photos, tile, "full-range", runtime, signal)));
      }
    }
  }
  return merge(found);
}

function tileCentres(length: number, side: number): number[] {
  const count = Math.max(1, Math.ceil((length - side) / (side * TILE_STEP)) + 1);
  return Array.from({ length: count }, (_, i) =>
    count === 1 ? length / 2 : side / 2 + ((length - side) * i) / (count - 1),
  );
}

/** Keeps the best-scored of candidates that overlap. */
function merge(faces: readonly DetectedFace[]): DetectedFace[] {
  const kept: DetectedFace[] = [];
  for (const face of [...faces].sort((a, b) => b.score - a.score)) {
    if (!kept.some((other) => boxOverlap(face, other) > SAME_FACE)) kept.push(face);
  }
  return kept;
}

/** Drops verified faces whose meshes ended on the same place. */
function distinct(faces: readonly CheckedFace[]): CheckedFace[] {
  const kept: CheckedFace[] = [];
  for (const checked of faces) {
    if (!kept.some(({ face }) => boxOverlap(face, checked.face) > SAME_FACE)) kept.push(checked);
  }
  return kept;
}

async function verifyAll(
  photos: HalvedPhotos,
  candidates: readonly DetectedFace[],
  runtime: InferenceRuntime,
  signal?: AbortSignal,
): Promise<CheckedFace[]> {
  const checked: CheckedFace[] = [];
  for (const face of candidates.slice(0, MOST_CANDIDATES))
    checked.push(await verifyFace(photos, face, runtime, signal));
  return checked;
}
