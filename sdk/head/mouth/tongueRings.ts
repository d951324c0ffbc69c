/** Places along the tongue, root to tip, 0..1; closer at the tip, where it is round. */
const STATIONS = [0, 0.12, 0.25, 0.38, 0.5, 0.61, 0.71, 0.8, 0.87, 0.925, 0.965, 0.99] as const;
const AROUND = 16;

/** A cross-section of the tongue, mm: middle, half width, heights above and below the middle. */
interface Section {
  readonly y: number;
  readonly z: number;
  readonly width: number;
  readonly above: number;
  readonly below: number;
}

/**
 * Rings of the tongue, root to tip, mm, mean head with closed jaw, for loftRings. At rest it lies between the lower teeth,
 * its tip behind the incisors; out, it passes 1 mm above their edges, flat, and hangs over the lower lip.
 */
export function tongueRings(out: boolean): Float64Array[] {
  return STATIONS.map((along) => ring((out ? sectionOut : sectionAtRest)(along)));
}

/** 1 along the body, falling to 0 as a circle does at the tip. */
function tip(along: number, length: number): number {
  const left = Math.max(0, (along - 1 + length) / length);
  return Math.sqrt(Math.max(0, 1 - left * left));
}

function sectionAtRest(along: number): Section {
  const end = tip(along, 0.35);
  return {
    y: -77 + 5 * (1 - along) - 1.5 * Math.max(0, along - 0.8),
    z: -30 + 43.5 * along,
    width: (17.5 - 5.5 * along) * end,
    above: (7 - 2.6 * along) * end,
    below: 7 * end,
  };
}

function sectionOut(along: number): Section {
  const end = tip(along, 0.22);
  const lips = Math.min(1, along / 0.65);
  const hanging = Math.max(0, along - 0.76);
  return {
    y: -72 + 5.2 * lips - 210 * hanging ** 2,
    z: -30 + 79 * along,
    width: (16.5 - 8.5 * along) * end,
    above: (6 - 4 * lips) * end,
    below: (7 - 4.8 * lips) * end,
  };
}

/** An ellipse with a furrow along the middle of its back. */
function ring({ y, z, width, above, below }: Section): Float64Array {
  const points = new Float64Array(AROUND * 3);
  for (let k = 0; k < AROUND; k++) {
    const angle = (2 * Math.PI * (k + 0.5)) / AROUND;
    const [x, high] = [Math.cos(angle), Math.sin(angle)];
    const furrow = high > 0 ? 0.16 * Math.exp(-((x / 0.25) ** 2)) : 0;
    points[k * 3] = -width * x;
    points[k * 3 + 1] = y + (high > 0 ? above : below) * (high - furrow);
    points[k * 3 + 2] = z;
  }
  return points;
}
