import type { FloatImage, ShLight } from "../types";
import { legendreIndex, legendreRecurrence, SH_NORM } from "./legendreRecurrence";
import { rotateSh } from "./rotateSh";
import { SH_COUNT, SH_MAX_BAND } from "./shConstants";

/** cos and sin of m * angle, m = 0..8. */
const HARMONICS = 2 * (SH_MAX_BAND + 1);
/** From (forward to the viewer, right, up) to the camera's (right, up, to the viewer). */
const UPRIGHT_TO_CAMERA = [0, 1, 0, 0, 0, 1, 1, 0, 0];

/**
 * Projects an equirectangular radiance map on bands 0..8.
 * Image centre is -Z, its right +X, row 0 is +Y: the camera of the result looks at the image's centre.
 * Each row is summed as a Fourier series about the vertical axis; the frame with that axis as pole is turned at the end.
 * @param image 3 or more channels, linear radiance
 */
export function projectEnvironment(image: FloatImage): ShLight {
  const { width, height, channels, data } = image;
  const polarY = new Float64Array(SH_COUNT * 3);
  const legendre = new Float64Array(45);
  const series = new Float64Array(HARMONICS * 3);
  const table = fourierTable(width);
  for (let row = 0; row < height; row++) {
    const top = Math.cos((Math.PI * row) / height);
    const bottom = Math.cos((Math.PI * (row + 1)) / height);
    const z = (top + bottom) / 2;
    const solidAngle = ((top - bottom) * 2 * Math.PI) / width;
    sumRow(data, row * width * channels, width, channels, table, series);
    legendreRecurrence(z, legendre);
    addRow(polarY, legendre, series, Math.sqrt(1 - z * z), solidAngle);
  }
  return { sh: rotateSh(polarY, UPRIGHT_TO_CAMERA) };
}

/** cos(m a), sin(m a) for the angle a of every column, measured from +Z towards +X about +Y. */
function fourierTable(width: number): Float64Array {
  const table = new Float64Array(width * HARMONICS);
  for (let column = 0; column < width; column++) {
    const angle = Math.PI - ((column + 0.5) / width - 0.5) * 2 * Math.PI;
    for (let m = 0; m <= SH_MAX_BAND; m++) {
      table[column * HARMONICS + 2 * m] = Math.cos(m * angle);
      table[column * HARMONICS + 2 * m + 1] = Math.sin(m * angle);
    }
  }
  return table;
}

function sumRow(
  data: Float32Array,
  start: number,
  width: number,
  channels: number,
  table: Float64Array,
  series: Float64Array,
): void {
  series.fill(0);
  for (let column = 0; column < width; column++) {
    for (let c = 0; c < 3; c++) {
      const radiance = data[start + column * channels + c];
      for (let h = 0; h < HARMONICS; h++) series[3 * h + c] += radiance * table[column * HARMONICS + h];
    }
  }
}

function addRow(
  sh: Float64Array,
  legendre: Float64Array,
  series: Float64Array,
  ring: number,
  solidAngle: number,
): void {
  for (let m = 0; m <= SH_MAX_BAND; m++) {
    const ringPower = ring ** m * solidAngle;
    for (let l = m; l <= SH_MAX_BAND; l++) {
      const index = legendreIndex(l, m);
      const q = SH_NORM[index] * legendre[index] * ringPower;
      for (let c = 0; c < 3; c++) {
        sh[3 * (l * l + l + m) + c] += q * series[3 * 2 * m + c];
        if (m > 0) sh[3 * (l * l + l - m) + c] += q * series[3 * (2 * m + 1) + c];
      }
    }
  }
}
