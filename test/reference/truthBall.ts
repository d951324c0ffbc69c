import type { TruthShape } from "./encodeTruthScene";
import { TRUTH_REGIONS } from "./truthScene";

/** A ball about the origin. A large one is as good as a plane. @param radius metres */
export function truthBall(radius: number, rings: number): TruthShape {
  const sectors = 2 * rings;
  const normals = new Float32Array((rings + 1) * sectors * 3);
  const triangles: number[] = [];
  for (let ring = 0; ring <= rings; ring++) {
    const polar = (Math.PI * ring) / rings;
    for (let sector = 0; sector < sectors; sector++) {
      const angle = (2 * Math.PI * sector) / sectors;
      const a = ring * sectors + sector;
      normals.set([Math.sin(polar) * Math.sin(angle), Math.cos(polar), Math.sin(polar) * Math.cos(angle)], 3 * a);
      if (ring === rings) continue;
      const b = ring * sectors + ((sector + 1) % sectors);
      triangles.push(a, a + sectors, b, b, a + sectors, b + sectors);
    }
  }
  return {
    points: normals.map((value) => value * radius),
    normals,
    triangles: Uint32Array.from(triangles),
    kinds: new Int32Array(triangles.length / 3),
    regions: TRUTH_REGIONS.map(() => new Float32Array(normals.length / 3)),
  };
}
