import type { EyeModel, HeadModel } from "../HeadModel";

const RINGS = 8;
const SECTORS = 12;

/**
 * Two coarse spheres where the eyeballs of the posed head lie: they shade the lids as real ones do. Each centre has moved
 * from the mean head's as the lids on its side have.
 * @param points P * 3 of the posed head, metres.
 */
export function eyeballOccluders(
  model: Pick<HeadModel, "mean" | "regions" | "eyes">,
  points: Float32Array,
): { readonly points: Float32Array; readonly triangles: Uint32Array } {
  const left = sphere(movedCentre(model, points, model.eyes.left), model.eyes.left.radius);
  const right = sphere(movedCentre(model, points, model.eyes.right), model.eyes.right.radius);
  const offset = left.points.length / 3;
  return {
    points: Float32Array.from([...left.points, ...right.points]),
    triangles: Uint32Array.from([...left.triangles, ...right.triangles.map((p) => p + offset)]),
  };
}

function movedCentre(model: Pick<HeadModel, "mean" | "regions">, points: Float32Array, eye: EyeModel): number[] {
  const moved = [0, 0, 0];
  let total = 0;
  model.regions.lids.forEach((weight, p) => {
    if (weight === 0 || model.mean[p * 3] * eye.centre[0] <= 0) return;
    total += weight;
    for (let k = 0; k < 3; k++) moved[k] += weight * (points[p * 3 + k] - model.mean[p * 3 + k]);
  });
  return eye.centre.map((value, k) => value + (total > 0 ? moved[k] / total : 0));
}

/** A latitude-longitude sphere; its poles are rings of equal points. */
function sphere(centre: readonly number[], radius: number): { points: number[]; triangles: number[] } {
  const points: number[] = [];
  const triangles: number[] = [];
  for (let ring = 0; ring <= RINGS; ring++) {
    const polar = (Math.PI * ring) / RINGS;
    for (let sector = 0; sector < SECTORS; sector++) {
      const angle = (2 * Math.PI * sector) / SECTORS;
      points.push(
        centre[0] + radius * Math.sin(polar) * Math.sin(angle),
        centre[1] + radius * Math.cos(polar),
        centre[2] + radius * Math.sin(polar) * Math.cos(angle),
      );
      if (ring === RINGS) continue;
      const a = ring * SECTORS + sector;
      const b = ring * SECTORS + ((sector + 1) % SECTORS);
      triangles.push(a, a + SECTORS, b, b, a + SECTORS, b + SECTORS);
    }
  }
  return { points, triangles };
}
