import { archPlace } from "./archPlace";
import type { Dentition, ToothSize } from "./dentition";

/** Stations along the arch per tooth: its middle and the papilla to the next, in front the flanks between them too. */
const STATIONS = { incisor: 4, canine: 4, premolar: 4, molar: 2 } as const;
/** A papilla fills this share of the crown's height between two teeth. */
const PAPILLA = 0.36;
/** Height of the palate above the necks and its front edge behind the incisors, mm: about 20 mm above the biting plane. */
const VAULT = 10;
const VAULT_FRONT = 13;

/** Where a station of the arch lies on its tooth. */
interface Station {
  readonly length: number;
  readonly tooth: ToothSize;
  /** -1..1 across the tooth. */
  readonly across: number;
}

/**
 * Rings of the gum round an arch from the person's right to his left, mm, for loftRings: a scalloped margin at the necks,
 * the outer wall up to the vestibule and, inside, the palate or the wall towards the floor of the mouth.
 */
export function gumRings(arch: Dentition): Float64Array[] {
  return stations(arch).map((station) => {
    const { x, z, outward } = archPlace(arch, station.length);
    const up = arch.jaw === "upper" ? -1 : 1;
    const { teeth, edgeY, frontZ } = arch;
    const neckY = edgeY - up * teeth[0].height;
    // Offsets outwards from the outline and heights from the necks towards the edges, mm.
    const place = ([out, high]: readonly [number, number]) => [
      x + out * outward[0],
      neckY + up * high,
      z + out * outward[1],
    ];
    const wall = outerWall(station).map(place);
    const inside = innerMargin(station).map(place);
    const ring = [
      ...wall,
      ...inside,
      ...(up < 0 ? palate(inside[1], neckY, Math.min(z, frontZ - VAULT_FRONT)) : floorWall(station).map(place)),
    ];
    return Float64Array.from((up < 0 ? ring.reverse() : ring).flat());
  });
}

function stations({ teeth }: Dentition): Station[] {
  const half: Station[] = [];
  let start = 0;
  for (const tooth of teeth) {
    const count = STATIONS[tooth.kind];
    for (let k = 0; k < count; k++) {
      const across = (2 * k) / count - 1;
      half.push({ length: start + ((across + 1) / 2) * tooth.width, tooth, across });
    }
    start += tooth.width;
  }
  half.push({ length: start + 1, tooth: teeth[teeth.length - 1], across: 1 });
  const mirrored = half.slice(1).reverse();
  return [...mirrored.map((station) => ({ ...station, length: -station.length })), ...half];
}

/** How far the margin lies towards the edge. */
function marginHeight({ tooth, across }: Station): number {
  return PAPILLA * tooth.height * Math.abs(across) ** 3 - 0.2 * (1 - across * across);
}

/** From the vestibule's fold to the margin: roots show as low ridges. */
function outerWall(station: Station): [number, number][] {
  const { tooth, across } = station;
  const ridge = 0.5 * (1 - across * across) - 0.35;
  const margin = marginHeight(station);
  const neck = -0.03 * tooth.thickness - 0.9 * Math.abs(across) ** 3;
  return [
    [-2.5, -14],
    [-0.4 + ridge, -8],
    [ridge, -3.5],
    [neck + 0.25, margin - 1],
    [neck, margin],
    [neck - 0.9, margin + 0.15],
  ];
}

function innerMargin(station: Station): [number, number][] {
  const { thickness } = station.tooth;
  const margin = marginHeight(station);
  return [
    [-thickness - 0.1, margin * 0.8],
    [-thickness - 0.9, margin * 0.8 - 1],
  ];
}

/** The lower jaw's inner wall. */
function floorWall({ tooth: { thickness } }: Station): [number, number][] {
  return [
    [-thickness - 1.2, -4],
    [-thickness - 2, -10],
    [-thickness / 2, -14],
  ];
}

/** Half an arch of the palate, from the inner margin to the middle, then above it. */
function palate(from: readonly number[], neckY: number, spineZ: number): number[][] {
  const bow = [0.3, 0.65, 1].map((share) => [
    from[0] * (1 - share),
    from[1] + (neckY + VAULT - from[1]) * Math.sin((share * Math.PI) / 2),
    from[2] + (spineZ - from[2]) * share,
  ]);
  return [...bow, [0, neckY + VAULT + 4, spineZ]];
}
