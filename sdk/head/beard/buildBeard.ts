import { cross } from "../../math/cross";
import { randomGenerator } from "../../math/randomGenerator";
import { unit } from "../../math/unit";
import type { BeardData, BeardStyle, MeshData } from "../../types";
import type { FaceHairMesh } from "../faceHair/FaceHairMesh";
import { BEARD_COLUMNS, TUFT_COLUMNS } from "../faceHair/faceHairTexture";
import { findSkinPlaces } from "../faceHair/findSkinPlaces";
import { moveWithSkin } from "../faceHair/moveWithSkin";
import { atPlace, type SkinPlace } from "../faceHair/SkinPlace";
import { tuftMesh } from "../faceHair/tuftMesh";
import { addCard } from "../hair/addCard";
import { emptyCards } from "../hair/CardList";
import { plantRoots } from "../hair/plantRoots";
import { beardGrowth } from "./beardGrowth";

type Vector = readonly [number, number, number];

/**
 * Cards of a full beard, their segments, and the least move that they make with the skin, metres: in scenes, and in files,
 * where every shape of every vertex costs.
 */
const DETAIL = {
  long: { cards: 1450, segments: 2, least: 2e-4 },
  full: { cards: 2200, segments: 1, least: 2e-4 },
  light: { cards: 130, segments: 1, least: 8e-4 },
} as const;
/** Hair from here on bends, metres. */
const LONG = 0.018;
/** A card's width by its length, and metres at least and at most. */
const WIDTH = 0.75;
const NARROW = 0.006;
const WIDE = 0.011;
/** Cards of files are so much wider. */
const WIDER = 2.2;
/** Area that `cards` are for, square metres: a full beard's; smaller ones have as many fewer. */
const FULL_AREA = 0.017;
/** Hairs rise from the skin by this angle, and so much more or less, radians. */
const RISE = 0.42;
const RISE_SPREAD = 0.3;
/** Roots lie this deep, metres. */
const SUNK = 6e-4;
/** Share of the length on the upper lip and along the jaws. */
const LIP_SHARE = 0.62;
const JAW_SHARE = 0.75;
/** The middle of what a beard hangs about: cards lie across the way from here. */
const CENTRE = [0, -0.05, -0.03] as const;

/**
 * A beard on a head: cards that lie along the way hair grows there and go with the skin below them.
 * @param head neutral, with its shapes
 * @param detail "light": as few vertices as a file can afford
 */
export function buildBeard(
  head: MeshData,
  beard: Pick<BeardData, "growth" | "zones">,
  style: BeardStyle,
  detail: "full" | "light" = "full",
  seed = 1,
): FaceHairMesh {
  const { cards, segments, least } = DETAIL[detail === "full" && style.length > LONG ? "long" : detail];
  if (beard.growth.length * 3 !== head.positions.length) {
    throw new RangeError(`the beard is of a head of ${beard.growth.length} vertices, not ${head.positions.length / 3}`);
  }
  const growth = beardGrowth(head, beard, style);
  const shade = new Float32Array(growth.length).fill(1);
  const share = Math.min(1, areaOf(head, growth) / FULL_AREA);
  const count = style.length > 0 ? Math.round(cards * share * Math.min(1, Math.max(0, style.density))) : 0;
  const roots = plantRoots(head, growth, shade, count, seed);
  const points = Array.from(roots.growth, (_, n): Vector => {
    const [x, y, z] = roots.positions.subarray(n * 3, n * 3 + 3);
    return [x, y, z];
  });
  const skin = { positions: head.positions, indices: hairyTriangles(head, growth) };
  const places = findSkinPlaces(skin, points) ?? [];
  const list = emptyCards();
  const random = randomGenerator(seed + 1);
  places.forEach((place, n) => {
    const [lip, jaw] = [beard.zones.moustache, beard.zones.jaw].map((zone) => atVertices(zone, place));
    const part = 1 - (1 - LIP_SHARE) * lip - (1 - JAW_SHARE) * jaw;
    const length = style.length * part * (0.75 + 0.4 * random()) * (0.5 + 0.5 * roots.growth[n]);
    const rise = RISE + RISE_SPREAD * (2 * random() - 1);
    const strand = hairOf(points[n], unit(atPlace(head.normals, place)), lip, length, rise, random() - 0.5, segments);
    const column = Math.floor(random() * BEARD_COLUMNS);
    const tint = 0.85 + 0.35 * random();
    addCard(list, strand, CENTRE, {
      width: Math.min(WIDE, Math.max(NARROW, WIDTH * length)) * (detail === "light" ? WIDER : 1),
      roll: 0.9 * (random() - 0.5),
      left: column / TUFT_COLUMNS,
      right: (column + 1) / TUFT_COLUMNS,
      rootTint: 0.7 * tint,
      endTint: 1.1 * tint,
    });
  });
  const { mesh, tints } = tuftMesh(list, "beard");
  return {
    mesh: { ...mesh, morphTargets: moveWithSkin(head, places, mesh.positions, 2 * (segments + 1), least) },
    tints,
  };
}

/** Square metres, each by how densely hair stands there. */
function areaOf({ positions: p, indices }: MeshData, growth: Float32Array): number {
  let sum = 0;
  for (let t = 0; t < indices.length; t += 3) {
    const [a, b, c] = indices.subarray(t, t + 3);
    const mean = (growth[a] + growth[b] + growth[c]) / 3;
    if (mean === 0) continue;
    const [u, v] = [b, c].map((corner) => [0, 1, 2].map((k) => p[corner * 3 + k] - p[a * 3 + k]));
    sum += 0.5 * mean * Math.hypot(u[1] * v[2] - u[2] * v[1], u[2] * v[0] - u[0] * v[2], u[0] * v[1] - u[1] * v[0]);
  }
  return sum;
}

function hairyTriangles({ indices }: MeshData, growth: Float32Array): Uint32Array {
  return indices.filter((_, i) => {
    const t = i - (i % 3);
    return growth[indices[t]] + growth[indices[t + 1]] + growth[indices[t + 2]] > 0;
  });
}

function atVertices(values: Float32Array, { vertices, weights }: SkinPlace): number {
  return vertices.reduce((sum, vertex, k) => sum + weights[k] * values[vertex], 0);
}

/** A hair from under the skin: it rises, then lies along the way hair grows there. @param aside how far it strays, -.5 .. .5 */
function hairOf(
  root: Vector,
  normal: Vector,
  lip: number,
  length: number,
  rise: number,
  aside: number,
  segments: number,
): Float32Array {
  const side = Math.sign(root[0]) * Math.min(1, Math.abs(root[0]) / 0.004);
  // On the lip it grows away from the middle, on the jaw down and forwards.
  const wanted = [lip * 0.75 * side + (1 - lip) * 0.15 * side, -1 + 0.35 * lip, (1 - lip) * 0.25];
  const on = wanted.reduce((sum, value, c) => sum + value * normal[c], 0);
  const flow = unit(wanted.map((value, c) => value - on * normal[c]));
  const across = cross(normal, flow);
  const points = new Float32Array((segments + 1) * 3);
  const at = [0, 1, 2].map((c) => root[c] - SUNK * normal[c]);
  for (let s = 0; s <= segments; s++) {
    points.set(at, s * 3);
    const up = rise * (1 - (0.6 * s) / segments);
    for (let c = 0; c < 3; c++) {
      at[c] += (length / segments) * (Math.cos(up) * (flow[c] + 0.5 * aside * across[c]) + Math.sin(up) * normal[c]);
    }
  }
  return points;
}
