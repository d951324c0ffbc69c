import type { HairData } from "../../types";
import { neededPoints } from "../hair/simplifyStrand";
import { LOD_COUNT } from "./AvatarLod";
import { takeRows, takeVertices } from "./takeVertices";

/** By level: every how many-th card is kept, how far leaving out rows may bend it, metres, and how much wider it becomes. */
const CARDS = [1, 2, 2, 3, 5];
const BEND = [0, 0, 0.005, 0.008, 0.012];
const WIDER = [1, 1.6, 1.6, 2, 2.6];

/**
 * Hair of a lighter level of detail: fewer and wider cards with fewer rows. Cards lie from the inside out, so every n-th
 * of them is hair of the same shape. A mesh of something else than cards stays whole.
 * @param level 0 (the same) to 4
 * @throws RangeError for another level
 */
export function thinHair(hair: HairData, level: number): HairData {
  if (CARDS[level] === undefined) throw new RangeError(`no level of detail ${level}: there are 0 to ${LOD_COUNT - 1}`);
  if (level === 0 || !isOfCards(hair)) return hair;
  const indices: number[] = [];
  cardsOf(hair).forEach((rows, card) => {
    if (card % CARDS[level] !== 0) return;
    const kept = neededPoints(middlesOf(hair.mesh.positions, rows), BEND[level]).map((i) => rows[i]);
    for (let i = 1; i < kept.length; i++) {
      const [a, b] = [kept[i - 1], kept[i]];
      indices.push(a, a + 1, b, a + 1, b + 1, b);
    }
  });
  const { mesh, vertices } = takeVertices(hair.mesh, Uint32Array.from(indices));
  const { positions } = mesh;
  for (let i = 0; i < positions.length; i += 6) {
    for (let c = i; c < i + 3; c++) {
      const middle = (positions[c] + positions[c + 3]) / 2;
      positions[c] = middle + WIDER[level] * (positions[c] - middle);
      positions[c + 3] = middle + WIDER[level] * (positions[c + 3] - middle);
    }
  }
  return { ...hair, mesh, tints: takeRows(hair.tints, vertices, 3) };
}

/** Rows * 3: where a card's rows have their middle. @param rows first vertex of each */
function middlesOf(positions: Float32Array, rows: readonly number[]): Float32Array {
  return Float32Array.from(
    rows.flatMap((v) => [0, 1, 2].map((c) => (positions[v * 3 + c] + positions[v * 3 + 3 + c]) / 2)),
  );
}

/** Whether the triangles are those of addCard: pairs between a row of two vertices and the next one. */
function isOfCards({ mesh: { indices } }: HairData): boolean {
  if (indices.length % 6 !== 0) return false;
  const steps = [0, 1, 2, 1, 3, 2];
  return indices.every((vertex, i) => vertex === indices[i - (i % 6)] + steps[i % 6]);
}

/** The first vertex of each row of two, card by card: triangles of a card share rows. */
function cardsOf({ mesh: { indices } }: HairData): number[][] {
  const cards: number[][] = [];
  for (let i = 0; i < indices.length; i += 6) {
    const card = cards[cards.length - 1];
    if (card?.[card.length - 1] === indices[i]) card.push(indices[i + 2]);
    else cards.push([indices[i], indices[i + 2]]);
  }
  return cards;
}
