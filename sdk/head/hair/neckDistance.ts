import { NECK_ANGLES, NECK_BOTTOM, NECK_ROWS, NECK_TOP, type ScalpField } from "./ScalpField";

// Constants of the module: Jest's sandbox looks globals up slowly.
const { floor, max, min, PI } = Math;

/** Where the neck widens, y of the head frame. */
const SHOULDERS = -0.14;

/** How far the skin is from the neck's axis at a height and an angle about it (0 forward, to the person's left), metres. */
export function neckDistance({ neck }: ScalpField, y: number, angle: number): number {
  const row = min(NECK_ROWS - 1.001, max(0, ((y - NECK_TOP) / (NECK_BOTTOM - NECK_TOP)) * (NECK_ROWS - 1)));
  const turn = (((angle / (2 * PI)) % 1) + 1) % 1;
  const column = turn * NECK_ANGLES;
  const [r0, c0] = [floor(row), floor(column) % NECK_ANGLES];
  const c1 = (c0 + 1) % NECK_ANGLES;
  const [fr, fc] = [row - r0, column - floor(column)];
  const [a0, b0] = [neck[r0 * NECK_ANGLES + c0], neck[r0 * NECK_ANGLES + c1]];
  const [a1, b1] = [neck[(r0 + 1) * NECK_ANGLES + c0], neck[(r0 + 1) * NECK_ANGLES + c1]];
  // On the shoulders' slope hair rather lies off than in.
  if (y <= SHOULDERS) return max(a0, b0, a1, b1);
  const [upper, lower] = [a0 * (1 - fc) + b0 * fc, a1 * (1 - fc) + b1 * fc];
  return upper * (1 - fr) + lower * fr;
}
