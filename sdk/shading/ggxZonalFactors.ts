import { SH_MAX_BAND } from "./shConstants";

const BANDS = SH_MAX_BAND + 1;
const STEP = 0.05;
/** Roughness .05 to 1.4: the wide lobe of R = 1 is 1.3. */
const ROWS = 28;
/** Midpoint rule over the half vector's tangent; 4 digits agree with 16 times as many steps. */
const STEPS = 400;

let table: Float64Array | undefined;

/**
 * Zonal factors g_l, l = 0..8, of the GGX lobe with N = V = R (the lobe of prefiltered environments), normalised to g_0 = 1.
 * Catmull-Rom interpolation of a table of 0.05 steps, so the derivative is continuous.
 * @param roughness perceptual R; alpha = R * R; held to 0.05..1.4
 * @param factors 9 values
 * @param derivative optional 9 values, dg / dR
 */
export function ggxZonalFactors(roughness: number, factors: Float64Array, derivative?: Float64Array): void {
  const rows = ggxZonalTable();
  const position = Math.min(ROWS - 1, Math.max(0, roughness / STEP - 1));
  const row = Math.min(ROWS - 2, Math.floor(position));
  const t = position - row;
  const held = position !== roughness / STEP - 1;
  for (let l = 0; l < BANDS; l++) {
    const p1 = rows[row * BANDS + l];
    const p2 = rows[(row + 1) * BANDS + l];
    const p0 = row > 0 ? rows[(row - 1) * BANDS + l] : 2 * p1 - p2;
    const p3 = row + 2 < ROWS ? rows[(row + 2) * BANDS + l] : 2 * p2 - p1;
    const a = (-p0 + 3 * p1 - 3 * p2 + p3) / 2;
    const b = (2 * p0 - 5 * p1 + 4 * p2 - p3) / 2;
    const c = (p2 - p0) / 2;
    factors[l] = ((a * t + b) * t + c) * t + p1;
    if (derivative) derivative[l] = held ? 0 : ((3 * a * t + 2 * b) * t + c) / STEP;
  }
}

/** The table behind it: row r holds g_0..g_8 at roughness 0.05 * (r + 1). Computed once (a few ms), also for the WGSL twin. */
export function ggxZonalTable(): Float64Array {
  if (!table) {
    table = new Float64Array(ROWS * BANDS);
    for (let row = 0; row < ROWS; row++) integrateLobe((row + 1) * STEP, table, row * BANDS);
  }
  return table;
}

/** Integrates D(h) (n.l) P_l(n.l) over the light's directions; tan(h) = alpha s / (1 - s) spreads the peak over the steps. */
function integrateLobe(roughness: number, out: Float64Array, start: number): void {
  const alpha = roughness * roughness;
  // The half vector of a light on the horizon stands at 45 degrees: tan = 1.
  const end = 1 / (1 + alpha);
  for (let step = 0; step < STEPS; step++) {
    const s = ((step + 0.5) / STEPS) * end;
    const tan = (alpha * s) / (1 - s);
    const cos2 = 1 / (1 + tan * tan);
    const light = 2 * cos2 - 1;
    const d = 1 + (tan * tan) / (alpha * alpha);
    // dOmega_l = 4 cos(h) dOmega_h, dOmega_h ~ tan cos^3 dtan, D ~ 1 / (cos^4 d^2): the cosines cancel.
    const measure = (tan / (d * d)) * (alpha / ((1 - s) * (1 - s)));
    addLegendre(light, measure * light, out, start);
  }
  const total = out[start];
  for (let l = 0; l < BANDS; l++) out[start + l] /= total;
}

function addLegendre(z: number, weight: number, out: Float64Array, start: number): void {
  let before = 0;
  let value = 1;
  for (let l = 0; l < BANDS; l++) {
    out[start + l] += weight * value;
    const next = ((2 * l + 1) * z * value - l * before) / (l + 1);
    before = value;
    value = next;
  }
}
