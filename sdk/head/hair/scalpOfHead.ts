import { luminance } from "../../image/luminance";
import { smoothstep } from "../../math/smoothstep";
import type { FloatImage, ScalpData } from "../../types";
import type { HeadModel } from "../HeadModel";

/** How the maps cover the head with hair. */
export interface HairMap {
  /** Side of the maps. */
  readonly size: number;
  /** size * size, 0..1. */
  readonly cover: FloatImage["data"];
  /** size * size * 3, linear albedo. */
  readonly color: FloatImage["data"];
}

/** Photos tell single hairs' brightness badly: shades stay within. */
const DARKEST = 0.65;
const BRIGHTEST = 1.5;

/**
 * Where hair grows on the head's vertices.
 * @param map the person's; without it nothing grows
 * */
export function scalpOfHead(model: HeadModel, map: HairMap | undefined): ScalpData {
  const { vertexCount, vertexPoint, uv, regions } = model;
  const at = (region: Float32Array) => Float32Array.from(vertexPoint, (point) => region[point]);
  const ears = at(regions.ears);
  const scalp = at(regions.scalp).map(
    (weight, v) => smoothstep(0.3, 0.8, weight) * (1 - smoothstep(0.2, 0.5, ears[v])),
  );
  const growth = new Float32Array(vertexCount);
  const shade = new Float32Array(vertexCount).fill(1);
  if (map) {
    let [sum, count] = [0, 1e-6];
    for (let v = 0; v < vertexCount; v++) {
      const [cover, bright] = meanAbout(map, uv[v * 2], uv[v * 2 + 1]);
      growth[v] = cover * (1 - smoothstep(0.2, 0.5, ears[v]));
      shade[v] = cover > 0.05 ? bright : 0;
      sum += growth[v] * shade[v];
      count += growth[v];
    }
    const typical = sum / count;
    for (let v = 0; v < vertexCount; v++) {
      shade[v] = shade[v] > 0 ? Math.min(BRIGHTEST, Math.max(DARKEST, shade[v] / typical)) : 1;
    }
  }
  return { growth, scalp, ears, shade };
}

/** Cover, and brightness of what covers, over about 4 mm. */
function meanAbout({ size, cover, color }: HairMap, u: number, v: number): [number, number] {
  const radius = Math.max(1, Math.round(size / 128));
  const [column, row] = [Math.floor(u * size), Math.floor(v * size)];
  let [sum, bright, count] = [0, 0, 0];
  for (let y = Math.max(0, row - radius); y <= Math.min(size - 1, row + radius); y++) {
    for (let x = Math.max(0, column - radius); x <= Math.min(size - 1, column + radius); x++) {
      const i = y * size + x;
      count++;
      sum += cover[i];
      bright += cover[i] * luminance(color, i * 3);
    }
  }
  return [sum / count, sum > 0 ? bright / sum : 0];
}
