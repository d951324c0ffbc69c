import { randomGenerator } from "../../math/randomGenerator";
import { smoothstep } from "../../math/smoothstep";
import { unit } from "../../math/unit";
import type { BrowData, BrowStyle, MeshData } from "../../types";
import type { FaceHairMesh } from "../faceHair/FaceHairMesh";
import { BROW_COLUMNS, TUFT_COLUMNS } from "../faceHair/faceHairTexture";
import { atPlace, type SkinPlace } from "../faceHair/SkinPlace";
import { tuftMesh } from "../faceHair/tuftMesh";
import { uvPlaces } from "../faceHair/uvPlaces";
import { addCard } from "../hair/addCard";
import { emptyCards } from "../hair/CardList";
import { plantRoots } from "../hair/plantRoots";
import { BROW_GRID, sampleBrowGrid } from "./browGrid";
import { type BrowLine, browLines } from "./browLines";

/** Cards for each square metre of dense brow, their segments and width in metres, and the least move that they make with the skin. */
const DETAIL = {
  full: { cards: 0.85e6, segments: 2, width: 0.0017, least: 2e-4 },
  light: { cards: 0.2e6, segments: 1, width: 0.0034, least: 6e-4 },
} as const;
/** Metres a unit of the atlas there. */
const SCALE = 0.327;
/** Heights of a hair over the skin at its root, its middle and its end, metres. */
const HEIGHTS = [-2e-4, 8e-4, 1e-3] as const;
/** Cover beyond which no hair goes, steps in which that is looked for, and the shortest hair by its length. */
const EDGE = 0.12;
const STEPS = 8;
const SHORTEST = 0.4;
/** Angles over the brow's line, radians: up at the nose, outwards in the middle, along it at the temple; and by height in the brow. */
const AT_NOSE = 1.35;
const IN_MIDDLE = 0.5;
const AT_TEMPLE = 0.05;
const TO_MIDDLE = 0.5;
const STRAY = 0.28;
/** How much a hair turns to the temple along itself, radians. */
const BEND = 0.3;
/** Behind the skin by this is what cards are lit about, metres. */
const BEHIND = 0.04;

/**
 * Brows on a head: short cards of some hairs that lie on the skin the way brows grow and go with it.
 * @param head neutral, with its shapes
 * @param detail "light": as few vertices as a file can afford
 */
export function buildBrows(
  head: MeshData,
  { cover }: Pick<BrowData, "cover">,
  style: BrowStyle,
  detail: keyof typeof DETAIL = "full",
  seed = 1,
): FaceHairMesh {
  const { cards, segments, width, least } = DETAIL[detail];
  const placeAt = uvPlaces(head.uvs, head.indices, BROW_GRID);
  const lines = browLines(cover);
  const random = randomGenerator(seed + 1);
  const list = emptyCards();
  const places: SkinPlace[] = [];
  for (const [u, v] of rootsOf(cover, cards * Math.min(1, Math.max(0, style.density)), seed)) {
    const hair = hairOf(
      [u, v],
      lines[u < 0.5 ? 0 : 1],
      cover,
      style.length * (0.75 + 0.3 * random()),
      random() - 0.5,
      segments,
    );
    const found = hair.flatMap((uv) => placeAt(...uv) ?? []);
    const [column, tint, roll, high, mirrored] = [
      Math.floor(random() * BROW_COLUMNS),
      random(),
      random(),
      random(),
      random(),
    ];
    if (found.length <= segments) continue;
    const strand = new Float32Array(found.length * 3);
    found.forEach((place, k) => {
      const normal = unit(atPlace(head.normals, place));
      const height = HEIGHTS[k === segments ? 2 : k] * (k === 0 ? 1 : 0.7 + 0.6 * high);
      strand.set(
        atPlace(head.positions, place).map((value, c) => value + height * normal[c]),
        k * 3,
      );
    });
    const normal = unit(atPlace(head.normals, found[0]));
    addCard(
      list,
      strand,
      atPlace(head.positions, found[0]).map((value, c) => value - BEHIND * normal[c]),
      {
        width: width * (0.8 + 0.4 * tint),
        roll: 0.5 * (roll - 0.5),
        left: 1 - (column + (mirrored < 0.5 ? 1 : 0)) / TUFT_COLUMNS,
        right: 1 - (column + (mirrored < 0.5 ? 0 : 1)) / TUFT_COLUMNS,
        rootTint: 0.75 + 0.3 * tint,
        endTint: 0.95 + 0.4 * tint,
      },
    );
    places.push(...found);
  }
  const { mesh, tints } = tuftMesh(list, "brows");
  return {
    mesh: {
      ...mesh,
      morphTargets: head.morphTargets.flatMap((target) => {
        const shifts = places.map((place) => atPlace(target.positions, place));
        if (!shifts.some((shift) => Math.hypot(...shift) > 4 * least)) return [];
        // Both edges of a card go with the skin below its middle.
        const moved = Float32Array.from({ length: mesh.positions.length }, (_, i) => shifts[Math.floor(i / 6)][i % 3]);
        return [{ name: target.name, positions: moved, normals: new Float32Array(moved.length) }];
      }),
    },
    tints,
  };
}

/** Places of the atlas, thinner where brows are. @param density for each square metre */
function rootsOf(cover: Uint8Array, density: number, seed: number): [number, number][] {
  const { left, top, right, bottom, columns, rows } = BROW_GRID;
  const [wide, high] = [((right - left) * SCALE) / columns, ((bottom - top) * SCALE) / rows];
  const positions = Float32Array.from({ length: cover.length * 3 }, (_, i) => {
    const cell = Math.floor(i / 3);
    return [((cell % columns) + 0.5) * wide, (Math.floor(cell / columns) + 0.5) * high, 0][i % 3];
  });
  const indices: number[] = [];
  for (let a = 0; a < cover.length - columns; a++) {
    if (a % columns < columns - 1 && cover[a] + cover[a + 1] + cover[a + columns] + cover[a + columns + 1] > 0)
      indices.push(a, a + columns, a + 1, a + 1, a + columns, a + columns + 1);
  }
  const growth = Float32Array.from(cover, (value) => value / 255);
  const count = Math.round(density * wide * high * growth.reduce((sum, value) => sum + value, 0));
  const roots = plantRoots({ positions, indices: Uint32Array.from(indices) }, growth, growth, count, seed);
  return Array.from(roots.growth, (_, n) => [
    left + roots.positions[n * 3] / SCALE,
    top + roots.positions[n * 3 + 1] / SCALE,
  ]);
}

/** Places of the atlas from a hair's root to its end. @param stray -.5 .. .5 */
function hairOf(
  [u, v]: readonly [number, number],
  line: BrowLine,
  cover: Uint8Array,
  length: number,
  stray: number,
  segments: number,
): [number, number][] {
  const { left, top, right, bottom, columns, rows } = BROW_GRID;
  const [cellU, cellV] = [(right - left) / columns, (bottom - top) / rows];
  const outwards = u < 0.5 ? -1 : 1;
  const column = (u - left) / cellU;
  const along = line.along(column);
  const up = Math.min(1, Math.max(-1, (line.middle(column) - (v - top) / cellV) / line.half(column)));
  const ahead = column + 5 * outwards;
  const slope = Math.atan2((line.middle(column) - line.middle(ahead)) * cellV, 5 * cellU);
  const rise =
    along < 0.35
      ? mix(AT_NOSE, IN_MIDDLE, smoothstep(0, 0.35, along))
      : mix(IN_MIDDLE, AT_TEMPLE, smoothstep(0.35, 0.85, along));
  const free = smoothstep(0.05, 0.4, along);
  const angle = rise + free * (slope - TO_MIDDLE * up) + STRAY * stray;
  const path: [number, number][] = [[u, v]];
  const step = length / STEPS;
  let at: [number, number] = [u, v];
  for (let s = 0; s < STEPS; s++) {
    const turned = angle - (BEND * s) / STEPS;
    at = [at[0] + (outwards * step * Math.cos(turned)) / SCALE, at[1] - (step * Math.sin(turned)) / SCALE];
    if (s >= SHORTEST * STEPS && sampleBrowGrid(cover, ...at) < EDGE * 255) break;
    path.push(at);
  }
  return Array.from({ length: segments + 1 }, (_, k) => path[Math.round((k * (path.length - 1)) / segments)]);
}

function mix(a: number, b: number, share: number): number {
  return a + share * (b - a);
}
