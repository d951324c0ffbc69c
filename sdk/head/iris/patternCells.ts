import type { IrisPattern } from "./IrisPattern";

/** The four cells of a pattern about a place and their shares, written into `cells` and `shares` from `at` on. */
export function patternCells(
  { rings, sectors, pupilShare }: Omit<IrisPattern, "ratio">,
  distance: number,
  azimuth: number,
  cells: Int32Array,
  shares: Float32Array,
  at = 0,
): void {
  const ring = Math.min(rings - 1, Math.max(0, ((distance - pupilShare) / (1 - pupilShare)) * rings - 0.5));
  const sector = ((azimuth / (2 * Math.PI)) * sectors - 0.5 + 2 * sectors) % sectors;
  const [low, first] = [Math.min(rings - 2, Math.floor(ring)), Math.floor(sector)];
  const [up, on] = [ring - low, sector - first];
  const next = (first + 1) % sectors;
  cells[at] = low * sectors + first;
  cells[at + 1] = low * sectors + next;
  cells[at + 2] = (low + 1) * sectors + first;
  cells[at + 3] = (low + 1) * sectors + next;
  shares[at] = (1 - up) * (1 - on);
  shares[at + 1] = (1 - up) * on;
  shares[at + 2] = up * (1 - on);
  shares[at + 3] = up * on;
}
