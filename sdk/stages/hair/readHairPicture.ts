import type { HeadModel } from "../../head/HeadModel";
import { SRGB8_TO_LINEAR } from "../../image/srgb";
import { projectToPhoto } from "../../math/projectToPhoto";
import { rasterizeTriangles } from "../../math/rasterizeTriangles";
import { transformPoints } from "../../math/transformPoints";
import type { HeadFit, PersonMask, Photo } from "../../types";
import { samplePersonMask } from "../texture/samplePersonMask";
import { createColorClasses } from "./createColorClasses";
import type { HairPicture } from "./HairPicture";

/** Metres of a cell at the head's depth, and of the grid about the middle between the eyes: sides, above, below. */
const CELL = 0.0025;
const BESIDE = 0.2;
const ABOVE = 0.2;
const BELOW = 0.3;
/** Photo pixels read along a cell's side at most. */
const READS = 4;
/** Prior that a cell shows hair, by what of the head is there: bare growth, full growth, face, nothing of the head. */
const ON_GROWTH = [0.25, 0.9] as const;
const ON_FACE = 0.12;
const BESIDE_HEAD = 0.85;

/** Probability of a cell that is surely hair; metres below the eyes from where clothes may have its colour; fewest cells for a colour. */
const SURE = 0.85;
const HEAD_END = 0.02;
const LEAST_CELLS = 40;
/** Shares of the hair's cells, by brightness, between which it is lit. */
const LIT = [0.55, 0.92] as const;

/** What of the head a cell shows, from the model alone. */
const NOTHING = 0;
const FACE = 1;
const SCALP = 2;
const OTHER = 3;

/**
 * Tells hair from skin, clothes and background in the photo. Colours are learnt from this photo: hair where the maps found
 * it and beside the skull, skin on nose and cheeks, clothes below the neck.
 * @param points pointCount * 3 of the posed head, head frame
 * @param growth vertexCount: 0..1
 */
export function readHairPicture(
  photo: Photo,
  person: PersonMask,
  fit: Pick<HeadFit, "camera" | "headToCamera">,
  model: HeadModel,
  points: Float32Array,
  growth: Float32Array,
): HairPicture {
  const { camera, headToCamera } = fit;
  const depth = -headToCamera[11];
  const perMetre = camera.focalPx / depth;
  const step = CELL * perMetre;
  const [middleX, middleY] = projectToPhoto(camera, transformPoints(headToCamera, [0, 0, 0]));
  const left = middleX - BESIDE * perMetre;
  const top = middleY - ABOVE * perMetre;
  const width = Math.round((2 * BESIDE) / CELL);
  const height = Math.round((ABOVE + BELOW) / CELL);
  const grid = { left, top, step, width, height };
  const count = width * height;
  const colors = new Float32Array(count * 3);
  const mask = new Float32Array(count);
  const inside = new Uint8Array(count);
  for (let i = 0; i < count; i++) {
    const x = left + ((i % width) + 0.5) * step;
    const y = top + (Math.floor(i / width) + 0.5) * step;
    if (x < 0 || y < 0 || x >= photo.width || y >= photo.height) continue;
    inside[i] = 1;
    mask[i] = samplePersonMask(person, photo, x, y);
    meanColor(photo, x, y, step, colors, i * 3);
  }
  const down = (i: number) => (Math.floor(i / width) - ABOVE / CELL) * CELL;
  const { kind, amount } = drawKinds(fit, model, points, growth, grid);
  const classes = createColorClasses();
  for (let i = 0; i < count; i++) {
    if (!inside[i] || mask[i] < 0.6) continue;
    const metresDown = down(i);
    if (kind[i] === SCALP && amount[i] > 0.7) classes.learn("hair", colors, i * 3, 1);
    if (kind[i] === NOTHING && metresDown < 0.0 && mask[i] > 0.9) classes.learn("hair", colors, i * 3, 0.7);
    if (kind[i] === FACE && amount[i] > 0.5) classes.learn("skin", colors, i * 3, 1);
    if (metresDown > 0.16) classes.learn("cloth", colors, i * 3, 0.6);
  }
  const hair = new Float32Array(count).fill(Number.NaN);
  for (let i = 0; i < count; i++) {
    if (!inside[i]) continue;
    const prior = priorOf(kind[i], amount[i]);
    const odds = (prior / (1 - prior)) * classes.ratio(colors, i * 3);
    hair[i] = mask[i] * (odds / (1 + odds));
  }
  const sure = (i: number) => (hair[i] > SURE && down(i) < HEAD_END ? 1 : 0);
  const plain = (i: number) => (kind[i] === FACE && amount[i] > 0.5 && mask[i] > 0.9 && !(hair[i] > 0.3) ? 1 : 0);
  return {
    ...grid,
    hair: smooth(hair, width),
    person: mask,
    shownHair: litColor(colors, sure),
    shownSkin: medianColor(colors, plain),
  };
}

/** Mean of the brighter half without its highlights: what of hair is dark lies in the shade of the rest. */
function litColor(colors: Float32Array, weight: (i: number) => number): [number, number, number] | undefined {
  const chosen = chooseCells(colors, weight).sort((a, b) => colors[a * 3 + 1] - colors[b * 3 + 1]);
  if (chosen.length < LEAST_CELLS) return undefined;
  const lit = chosen.slice(Math.floor(LIT[0] * chosen.length), Math.ceil(LIT[1] * chosen.length));
  const mean = (c: number) => lit.reduce((sum, i) => sum + colors[i * 3 + c], 0) / lit.length;
  return [mean(0), mean(1), mean(2)];
}

/** Channel medians of the chosen cells; undefined when they are few. */
function medianColor(colors: Float32Array, weight: (i: number) => number): [number, number, number] | undefined {
  const chosen = chooseCells(colors, weight);
  if (chosen.length < LEAST_CELLS) return undefined;
  const median = (c: number) => chosen.map((i) => colors[i * 3 + c]).sort((a, b) => a - b)[chosen.length >> 1];
  return [median(0), median(1), median(2)];
}

function priorOf(kind: number, amount: number): number {
  if (kind === NOTHING) return BESIDE_HEAD;
  if (kind === SCALP) return ON_GROWTH[0] + amount * (ON_GROWTH[1] - ON_GROWTH[0]);
  return kind === FACE ? ON_FACE : 0.3;
}

/** Mean linear colour of a cell. */
function meanColor(photo: Photo, x: number, y: number, step: number, out: Float32Array, at: number): void {
  const reads = Math.min(READS, Math.max(1, Math.round(step)));
  for (let j = 0; j < reads; j++) {
    for (let i = 0; i < reads; i++) {
      const column = Math.min(photo.width - 1, Math.max(0, Math.floor(x + ((i + 0.5) / reads - 0.5) * step)));
      const row = Math.min(photo.height - 1, Math.max(0, Math.floor(y + ((j + 0.5) / reads - 0.5) * step)));
      const from = (row * photo.width + column) * 4;
      for (let c = 0; c < 3; c++) out[at + c] += SRGB8_TO_LINEAR[photo.rgba[from + c]] / reads ** 2;
    }
  }
}

/** What of the head each cell shows: the scalp with its growth, the middle of the face (amount 1 on nose and cheeks), other skin. */
function drawKinds(
  { camera, headToCamera }: Pick<HeadFit, "camera" | "headToCamera">,
  model: HeadModel,
  points: Float32Array,
  growth: Float32Array,
  { left, top, step, width, height }: Omit<HairPicture, "hair" | "person">,
): { kind: Uint8Array; amount: Float32Array } {
  const { vertexPoint, triangles, regions } = model;
  const pixels = projectToPhoto(camera, transformPoints(headToCamera, points));
  const placed = new Float32Array(vertexPoint.length * 3);
  for (let v = 0; v < vertexPoint.length; v++) {
    const p = vertexPoint[v] * 3;
    placed[v * 3] = (pixels[p] - left) / step;
    placed[v * 3 + 1] = (pixels[p + 1] - top) / step;
    placed[v * 3 + 2] = pixels[p + 2];
  }
  const raster = rasterizeTriangles(placed, triangles, width, height, { interpolation: "perspective" });
  const kind = new Uint8Array(width * height);
  const amount = new Float32Array(width * height);
  for (let i = 0; i < kind.length; i++) {
    const t = raster.triangle[i];
    if (t < 0) continue;
    const mean = (of: (v: number) => number) =>
      [0, 1, 2].reduce((sum, k) => sum + raster.weights[i * 3 + k] * of(triangles[t * 3 + k]), 0);
    const region = (name: "scalp" | "hairline" | "face" | "brows") => mean((v) => regions[name][vertexPoint[v]]);
    const grown = mean((v) => growth[v]);
    if (region("scalp") + region("hairline") > 0.4 || grown > 0.5) {
      kind[i] = SCALP;
      amount[i] = grown;
    } else if (region("face") > 0.5) {
      const y = mean((v) => points[vertexPoint[v] * 3 + 1]);
      kind[i] = FACE;
      amount[i] = y < 0 && y > -0.05 && region("brows") < 0.1 ? 1 : 0;
    } else kind[i] = OTHER;
  }
  return { kind, amount };
}

/** Mean over 3 x 3 cells that are known. */
function smooth(values: Float32Array, width: number): Float32Array {
  const height = values.length / width;
  return values.map((value, i) => {
    if (Number.isNaN(value)) return value;
    const [x, y] = [i % width, Math.floor(i / width)];
    let [sum, count] = [0, 0];
    for (let j = Math.max(0, y - 1); j <= Math.min(height - 1, y + 1); j++) {
      for (let k = Math.max(0, x - 1); k <= Math.min(width - 1, x + 1); k++) {
        const near = values[j * width + k];
        if (Number.isNaN(near)) continue;
        sum += near;
        count++;
      }
    }
    return sum / count;
  });
}

function chooseCells(colors: Float32Array, weight: (i: number) => number): number[] {
  return Array.from({ length: colors.length / 3 }, (_, i) => i).filter((i) => weight(i) > 0);
}
