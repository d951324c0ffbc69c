import { randomGenerator } from "../../math/randomGenerator";
import { smoothstep } from "../../math/smoothstep";
import type { HairData, HairOutline, HairStyle, MeshData, ScalpData } from "../../types";
import { addCard } from "./addCard";
import { buildScalpField } from "./buildScalpField";
import type { CardList } from "./CardList";
import { growStrand, type HairGround } from "./growStrand";
import { DENSE_COLUMNS, HAIR_COLUMNS } from "./hairTexture";
import { isOnFace } from "./isOnFace";
import { plantRoots } from "./plantRoots";
import type { ScalpField } from "./ScalpField";

/** What hair is grown from. */
export interface HairOptions {
  /** Default 1. */
  readonly seed?: number;
  readonly outline?: HairOutline;
  /** Of the same head, where it has been built. */
  readonly field?: ScalpField;
  /** Whether hair may be at a place of the head frame; default: anywhere but before the face. */
  readonly isFree?: HairGround["isFree"];
}

/** Triangles of short and of long hair at most. */
const SHORT_BUDGET = 8000;
const LONG_BUDGET = 15000;
/** Hair from here on is long, metres. */
const LONG = 0.12;
/** Metres of strand for a segment of its card, and the fewest and the most segments. */
const SEGMENT = 0.016;
const FEWEST = 3;
const MOST = 10;
/** Hair up to here is cropped, metres: single strands over the painted ground, which is as bright as they are. */
const CROPPED = 0.015;
/** Widths of cards, metres: in cropped hair and from 4 cm on. */
const NARROW = 0.006;
const WIDE = 0.014;
/** Ends differ by this much at the hem, and the shortest strand, metres. */
const RAGGED = 0.02;
const SHORTEST = 0.006;
/** Heights between which the sides end and the top begins. */
const SIDE = 0.02;
const TOP = 0.07;

/**
 * Hair on a head: cards of strands, planted where hair grows, inner layers first.
 * @param head neutral, head frame
 */
export function buildHair(
  head: Pick<MeshData, "positions" | "indices">,
  scalp: ScalpData,
  style: HairStyle,
  options: HairOptions = {},
): HairData {
  const { seed = 1, outline, isFree = (x, y, z) => !isOnFace(x, y, z) } = options;
  const list: CardList = { positions: [], normals: [], tangents: [], uvs: [], tints: [], indices: [] };
  const longest = Math.max(style.length, style.sides);
  if (longest > 0) {
    const field = options.field ?? buildScalpField(head, scalp.ears);
    addCards(list, { field, style, outline, seed, isFree }, head, scalp);
  }
  return {
    style,
    scalp,
    outline,
    mesh: {
      name: "hair",
      positions: Float32Array.from(list.positions),
      normals: Float32Array.from(list.normals),
      tangents: Float32Array.from(list.tangents),
      uvs: Float32Array.from(list.uvs),
      indices: Uint32Array.from(list.indices),
      morphTargets: [],
    },
    tints: Float32Array.from(list.tints),
  };
}

function addCards(
  list: CardList,
  ground: HairGround,
  head: Pick<MeshData, "positions" | "indices">,
  scalp: ScalpData,
): void {
  const { style, seed, field } = ground;
  const longest = Math.max(style.length, style.sides);
  const budget = longest < LONG ? SHORT_BUDGET : LONG_BUDGET;
  const segments = Math.min(MOST, Math.max(FEWEST, Math.round(longest / SEGMENT)));
  const roots = plantRoots(head, scalp.growth, scalp.shade, Math.floor(budget / 2 / segments), seed);
  const random = randomGenerator(seed + 1);
  const wide = NARROW + (WIDE - NARROW) * smoothstep(0.01, 0.04, longest);
  const strands = Array.from(roots.growth, (growth, n) => {
    const root = roots.positions.subarray(n * 3, n * 3 + 3);
    const top = smoothstep(SIDE, TOP, root[1]);
    const hem = style.hem - RAGGED * (random() - 0.5);
    const full = (style.sides + (style.length - style.sides) * top) * (0.75 + 0.35 * random());
    // Hair is cut to its hem: it does not lie there in full length.
    const length = Math.min(full, Math.max(SHORTEST, 1.25 * (root[1] - hem)));
    const layer = random() ** 0.7;
    const stray = 0.4 * (random() - 0.5) * (1 + style.curl);
    const flick = 0.08 * length * (random() < 0.25 ? random() : 0.2 * random());
    return { root, growth, shade: roots.shade[n], length, hem, layer, stray, flick, phase: random() };
  });
  strands.sort((a, b) => a.layer - b.layer);
  for (const plan of strands) {
    const strand = growStrand(ground, plan, segments);
    const roll = 0.9 * (random() - 0.5);
    const thin = longest < CROPPED || plan.growth < 0.7 || (plan.layer > 0.75 && random() < 0.5);
    const column = thin
      ? DENSE_COLUMNS + Math.floor(random() * (HAIR_COLUMNS - DENSE_COLUMNS))
      : Math.floor(random() * DENSE_COLUMNS);
    const mirrored = random() < 0.5;
    const own = plan.shade * (0.89 + 0.22 * random());
    if (!strand) continue;
    const depth = 0.5 + 0.5 * plan.layer;
    const dark = smoothstep(CROPPED, 3 * CROPPED, longest);
    addCard(list, strand, field.centre, {
      width: wide * (0.7 + 0.5 * random()) * (0.5 + 0.5 * smoothstep(0.3, 0.9, plan.growth)),
      roll,
      left: (column + (mirrored ? 1 : 0)) / HAIR_COLUMNS,
      right: (column + (mirrored ? 0 : 1)) / HAIR_COLUMNS,
      rootTint: own * (1 - dark * (1 - depth * 0.6)),
      endTint: own * (1 - dark * (1 - 0.35 - 0.75 * depth)),
    });
  }
}
