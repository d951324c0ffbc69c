import { randomGenerator } from "../../math/randomGenerator";
import { smoothstep } from "../../math/smoothstep";
import type { HairData, HairOutline, HairStyle, MeshData, ScalpData } from "../../types";
import { addCard } from "./addCard";
import { addTail, knotOf, TAIL_TRIANGLES } from "./addTail";
import { buildScalpField } from "./buildScalpField";
import { type CardList, emptyCards } from "./CardList";
import { cardMesh } from "./cardMesh";
import { partingOf } from "./combHair";
import { growStrand, type HairGround } from "./growStrand";
import { DENSE_COLUMNS, HAIR_COLUMNS } from "./hairTexture";
import { isOnFace } from "./isOnFace";
import { sampleOctahedral } from "./octahedralMap";
import { plantRoots } from "./plantRoots";
import type { ScalpField } from "./ScalpField";
import { shadeCards } from "./shadeCards";
import { simplifyStrand } from "./simplifyStrand";

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

/** Triangles of cropped, of short and of long hair at most. */
const CROPPED_BUDGET = 6000;
const SHORT_BUDGET = 8000;
const LONG_BUDGET = 8500;
/** Hair from here on is long, metres. */
const LONG = 0.12;
/** Metres of strand for a segment of its card, and the fewest and the most segments. */
const SEGMENT = 0.019;
const FEWEST = 1;
const MOST = 11;
/** Strands grow in so many times finer steps; rows of a card stay where leaving them out would bend it by this, metres. */
const FINER = 2;
const BEND = 0.0008;
/** Share of the rows that strands of long and of short hair need. */
const NEEDED = 0.65;
const COARSER = 1.3;
const MOST_BEND = 0.1;
/** Hair up to here is cropped, metres: single strands over the painted ground, which is as bright as they are. */
const CROPPED = 0.015;
/** Widths of cards, metres: in cropped hair and from 4 cm on. */
const NARROW = 0.003;
const WIDE = 0.014;
/** Way round a skull by the straight one, and what tied hair counts as, metres. */
const ROUND = 1.5;
const TIED = 0.11;
/** Ends differ by this much at the hem, and the shortest strand, metres. */
const RAGGED = 0.02;
const SHORTEST = 0.006;
/** A strand differs from its neighbours' albedo by this share; its end is lighter by this. */
const OWN = 0.08;
const LIGHTER = 0.1;
/** How far hair reaches over its parting at the roots, metres, and z of the head frame behind which there is none. */
const BEYOND = 0.009;
const CROWN = -0.1;
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
  const list = emptyCards();
  const longest = Math.max(style.length, style.sides);
  if (longest > 0) {
    const field = options.field ?? buildScalpField(head, scalp.ears);
    const knot = style.tail && knotOf(field, style.tail);
    addCards(list, { field, style, outline, seed, isFree, knot }, head, scalp);
    if (knot && style.tail) addTail(list, field, knot, style.tail, seed);
    // Cropped hair lies on the painted ground, as bright as that.
    shadeCards(list, field, style.color, smoothstep(CROPPED, 3 * CROPPED, longest));
  }
  return {
    style,
    scalp,
    outline,
    ...cardMesh(list, "hair"),
  };
}

function addCards(
  list: CardList,
  ground: HairGround,
  head: Pick<MeshData, "positions" | "indices">,
  scalp: ScalpData,
): void {
  const { style, seed, field, outline, knot } = ground;
  const longest = knot ? TIED : Math.max(style.length, style.sides);
  const all = longest < CROPPED ? CROPPED_BUDGET : longest < LONG ? SHORT_BUDGET : LONG_BUDGET;
  const budget = knot ? all - TAIL_TRIANGLES : all;
  const segments = Math.min(MOST, Math.max(FEWEST, Math.round(longest / SEGMENT)));
  const roots = plantRoots(
    head,
    scalp.growth,
    scalp.shade,
    Math.floor(budget / 2 / Math.max(1, NEEDED * segments)),
    seed,
  );
  const random = randomGenerator(seed + 1);
  const wide = NARROW + (WIDE - NARROW) * smoothstep(0.01, 0.04, longest);
  const strands = Array.from(roots.growth, (growth, n) => {
    const root = overParting(ground, roots.positions.subarray(n * 3, n * 3 + 3));
    const top = smoothstep(SIDE, TOP, root[1]);
    const hem = style.hem - RAGGED * (random() - 0.5);
    const full = (style.sides + (style.length - style.sides) * top) * (0.75 + 0.35 * random());
    // Hair is cut to its hem: it does not lie there in full length.
    const length = knot
      ? ROUND * Math.hypot(...knot.map((at, c) => at - root[c]))
      : Math.min(full, Math.max(SHORTEST, 1.25 * (root[1] - hem)));
    const layer = random() ** 0.45;
    const stray = (outline?.flow ? 0.12 : 0.22) * (random() - 0.5) * (1 + style.curl);
    const flick = 0.08 * length * (random() < 0.25 ? random() : 0.2 * random());
    return { root, growth, shade: roots.shade[n], length, hem, layer, stray, flick, phase: random() };
  });
  strands.sort((a, b) => a.layer - b.layer);
  const lines = withinBudget(
    strands.map((plan) => growStrand(ground, plan, FINER * segments)),
    budget,
  );
  for (const [n, plan] of strands.entries()) {
    const strand = lines[n];
    const roll = 0.6 * (random() - 0.5);
    const thin = longest < CROPPED || plan.growth < 0.7 || (plan.layer > 0.75 && random() < 0.5);
    const column = thin
      ? DENSE_COLUMNS + Math.floor(random() * (HAIR_COLUMNS - DENSE_COLUMNS))
      : Math.floor(random() * DENSE_COLUMNS);
    const mirrored = random() < 0.5;
    const own = plan.shade * (1 + OWN * (2 * random() - 1));
    if (!strand) continue;
    addCard(list, strand, field.centre, {
      width: wide * (0.7 + 0.5 * random()) * (0.5 + 0.5 * smoothstep(0.3, 0.9, plan.growth)),
      roll,
      left: (column + (mirrored ? 1 : 0)) / HAIR_COLUMNS,
      right: (column + (mirrored ? 0 : 1)) / HAIR_COLUMNS,
      rootTint: own,
      endTint: own * (1 + LIGHTER),
    });
  }
}

/** Leaves out the rows that cards need least, until no more than `triangles` are left. */
function withinBudget(
  grown: readonly (Float32Array | undefined)[],
  triangles: number,
): readonly (Float32Array | undefined)[] {
  for (let bend = BEND; ; bend *= COARSER) {
    const lines = grown.map((strand) => strand && simplifyStrand(strand, bend));
    const count = lines.reduce((sum, line) => sum + (line ? 2 * (line.length / 3 - 1) : 0), 0);
    if (count <= triangles || bend > MOST_BEND) return lines;
  }
}

/** Roots beside a parting begin a little beyond it, or it would be as wide as roots are apart. */
function overParting({ style: { lie }, field }: HairGround, root: Float32Array): Float32Array {
  const [x, y, z] = root;
  const parting = partingOf(lie);
  if (parting === undefined || y < TOP) return root;
  const shift = BEYOND * Math.exp(-Math.abs(x - parting) / BEYOND) * smoothstep(CROWN, CROWN + 0.03, z);
  const [dx, dy, dz] = [x - Math.sign(x - parting) * shift, y, z].map((value, c) => value - field.centre[c]);
  const share = sampleOctahedral(field.skull, field.size, dx, dy, dz) / Math.hypot(dx, dy, dz);
  return Float32Array.from([dx, dy, dz], (value, c) => field.centre[c] + share * value);
}
