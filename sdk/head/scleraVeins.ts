import { eyeballProjection } from "./eyeballProjection";

const VEINS_PER_CORNER = 11;

/**
 * Density 0..1 of fine veins per texel (size * size) in eyeballProjection: they wander from the corners of the eye
 * towards the iris, thin out and branch.
 */
export function scleraVeins(size: number, irisAngle: number, random: () => number): Float32Array {
  const density = new Float32Array(size * size);
  for (const corner of [0, Math.PI]) {
    for (let vein = 0; vein < VEINS_PER_CORNER; vein++) {
      const azimuth = corner + (random() - 0.5) * 1.7;
      wander(density, size, { angle: 1.5, azimuth, heading: 0, strength: 0.25 + 0.3 * random(), irisAngle }, random);
    }
  }
  return density;
}

interface Vein {
  angle: number;
  azimuth: number;
  /** Change of azimuth per step. */
  heading: number;
  strength: number;
  readonly irisAngle: number;
}

function wander(density: Float32Array, size: number, start: Vein, random: () => number): void {
  const vein = { ...start };
  // Steps of 0.006 rad are a third of a texel at 512, close enough for a closed line.
  const end = vein.irisAngle * (1.15 + 0.9 * random());
  while (vein.angle > end) {
    vein.angle -= 0.006;
    vein.heading = vein.heading * 0.97 + (random() - 0.5) * 0.0035;
    vein.azimuth += vein.heading;
    const faint = Math.min(1, (vein.angle - end) / 0.35);
    const [u, v] = eyeballProjection(vein.angle, vein.azimuth);
    stamp(density, size, u * size, v * size, vein.strength * faint);
    if (random() < 0.004 && vein.strength > 0.15) {
      wander(density, size, { ...vein, heading: (random() - 0.5) * 0.03, strength: vein.strength * 0.6 }, random);
    }
  }
}

/** Raises the four texels round a place to at least its share of the strength. */
function stamp(density: Float32Array, size: number, x: number, y: number, strength: number): void {
  const left = Math.floor(x - 0.5);
  const top = Math.floor(y - 0.5);
  for (let dy = 0; dy < 2; dy++) {
    for (let dx = 0; dx < 2; dx++) {
      const near = (1 - Math.abs(x - 0.5 - left - dx)) * (1 - Math.abs(y - 0.5 - top - dy));
      const [column, row] = [left + dx, top + dy];
      if (column < 0 || row < 0 || column >= size || row >= size) continue;
      const i = row * size + column;
      density[i] = Math.max(density[i], strength * near);
    }
  }
}
