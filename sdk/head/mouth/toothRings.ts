import { archPlace } from "./archPlace";
import type { Dentition, ToothSize } from "./dentition";

/** Heights of a tooth's rings by its crown: below the gum, at its margin, up to the edge. */
const HEIGHTS = [-0.25, 0, 0.4, 0.75, 0.93, 1] as const;
/** Width of the rings by the tooth's: a narrow neck, the contact to the neighbours at two thirds, a rounded edge. */
const WIDTHS = [0.72, 0.8, 0.96, 1, 0.93, 0.74] as const;
/** Thickness by the tooth's: incisors are wedges, molars blocks. */
const THICKNESS = {
  incisor: [1, 1, 0.8, 0.46, 0.3, 0.16],
  canine: [1, 1, 0.85, 0.55, 0.36, 0.2],
  premolar: [0.9, 0.95, 1, 0.88, 0.72, 0.4],
  molar: [0.9, 0.95, 1, 0.92, 0.8, 0.55],
} as const;
/** How far the outer face stands back from the outline, by thickness: it bulges at the lower third, the edge leans in. */
const SETBACK = [0.12, 0.07, 0.01, 0.005, 0.035, 0.09] as const;
/** mm that the edge falls off from the middle to the sides: a canine has a cusp, an incisor hardly bends. */
const CUSP = { incisor: 0.35, canine: 1.7, premolar: 1.2, molar: 0.5 } as const;
/** Squareness of the cross-section: 2 is an ellipse. */
const SQUARENESS = { incisor: 3, canine: 2.5, premolar: 2.6, molar: 3.2 } as const;
const AROUND = { incisor: 12, canine: 12, premolar: 8, molar: 8 } as const;

/**
 * Rings of a tooth from below the gum to its edge, mm, for loftRings.
 * @param length of the tooth's middle along the arch
 */
export function toothRings(arch: Dentition, tooth: ToothSize, length: number): Float64Array[] {
  const { kind, width, height, thickness } = tooth;
  const { x, z, tangent, outward } = archPlace(arch, length);
  const up = arch.jaw === "upper" ? -1 : 1;
  const neckY = arch.edgeY - up * arch.teeth[0].height + up * edgeDrop(arch, tooth);
  return HEIGHTS.map((share, r) => {
    const around = AROUND[kind];
    const ring = new Float64Array(around * 3);
    const [halfWidth, halfThick] = [(WIDTHS[r] * width) / 2, (THICKNESS[kind][r] * thickness) / 2];
    for (let k = 0; k < around; k++) {
      // The rings of the lower jaw run upwards: the other way round about the same axis.
      const angle = (up * 2 * Math.PI * k) / around;
      const [along, out] = [rounded(Math.cos(angle), kind), rounded(Math.sin(angle), kind)];
      const a = along * halfWidth;
      const o = (out - 1) * halfThick - SETBACK[r] * thickness;
      ring[k * 3] = x + a * tangent[0] + o * outward[0];
      ring[k * 3 + 1] = neckY + up * (share * height - CUSP[kind] * share ** 4 * Math.abs(along) ** 1.5);
      ring[k * 3 + 2] = z + a * tangent[1] + o * outward[1];
    }
    return ring;
  });
}

/** A shorter tooth is shorter at both ends. */
function edgeDrop({ teeth }: Dentition, { height }: ToothSize): number {
  return (teeth[0].height - height) / 2;
}

function rounded(value: number, kind: ToothSize["kind"]): number {
  return Math.sign(value) * Math.abs(value) ** (2 / SQUARENESS[kind]);
}
