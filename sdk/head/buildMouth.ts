import { transformPoints } from "../math/transformPoints";
import type { MouthPart } from "../types";
import type { HeadModel } from "./HeadModel";
import { DENTITIONS, type Dentition } from "./mouth/dentition";
import { gumRings } from "./mouth/gumRings";
import { jawMotion } from "./mouth/jawMotion";
import { type Loft, loftRings } from "./mouth/loftRings";
import { mergeLofts } from "./mouth/mergeLofts";
import { type MouthBody, mouthOcclusion } from "./mouth/mouthOcclusion";
import { mouthPlacement } from "./mouth/mouthPlacement";
import { mouthTargets } from "./mouth/mouthTargets";
import { tongueRings } from "./mouth/tongueRings";
import { toothRings } from "./mouth/toothRings";
import { pointNormals } from "./pointNormals";
import { poseHeadPoints } from "./poseHeadPoints";

export interface MouthOptions {
  /** Linear RGB albedo of the teeth. */
  readonly enamel?: readonly [number, number, number];
}

type Color = readonly [number, number, number];

/** A natural tooth, Vita shade A2 or so: L* 76, a* 1, b* 15. */
const ENAMEL: Color = [0.58, 0.5, 0.37];
/** Attached gum and the tongue's back: sRGB about (180, 110, 108) and (173, 104, 103). */
const GUM: Color = [0.46, 0.155, 0.15];
const TONGUE: Color = [0.42, 0.14, 0.135];

/** A body with its name and colour, before it is a mesh. */
interface NamedBody extends MouthBody {
  readonly name: string;
  readonly kind: MouthPart["kind"];
  readonly albedo: Color;
}

/**
 * Teeth, gums and tongue of a person: our own parametric bodies, placed behind the person's lips; what hangs on the lower
 * jaw follows its bone.
 * @param identity weights in sigma
 */
export function buildMouth(model: HeadModel, identity: ArrayLike<number>, options: MouthOptions = {}): MouthPart[] {
  const neutral = poseHeadPoints(model, identity, []);
  const place = mouthPlacement(model, neutral);
  const bodies = mouthBodies(place, options.enamel ?? ENAMEL);
  const lipY = transformPoints(place, [0, DENTITIONS[1].edgeY, 0])[1];
  const motions = jawMotion(model, neutral, lipY);
  const tongueOut = transformPoints(place, loftRings(tongueRings(true)).points);
  const occlusion = mouthOcclusion(model, neutral, bodies, motions.get("jawOpen"), tongueOut);
  return bodies.map((body, b): MouthPart => {
    const { name, kind, albedo, points, triangles } = body;
    return {
      kind,
      albedo,
      // Teeth stand between lips and tongue, flesh between flesh.
      tints: bounced(occlusion[b], kind === "enamel" ? between(albedo, TONGUE) : albedo),
      mesh: {
        name,
        positions: points,
        normals: pointNormals(points, triangles),
        uvs: new Float32Array((points.length / 3) * 2),
        indices: triangles,
        morphTargets: mouthTargets(body, motions, kind === "tongue" ? tongueOut : undefined),
      },
    };
  });
}

function mouthBodies(place: Float64Array, enamel: Color): NamedBody[] {
  const placed = ({ points, triangles }: Loft): Loft => ({ points: transformPoints(place, points), triangles });
  const arches = DENTITIONS.flatMap((arch): NamedBody[] => {
    const lower = arch.jaw === "lower";
    const teeth = mergeLofts(toothLengths(arch).map(({ tooth, length }) => loftRings(toothRings(arch, tooth, length))));
    return [
      { name: `${arch.jaw}Teeth`, kind: "enamel", albedo: enamel, lower, ...placed(teeth) },
      { name: `${arch.jaw}Gum`, kind: "gum", albedo: GUM, lower, ...placed(loftRings(gumRings(arch))) },
    ];
  });
  const tongue = placed(loftRings(tongueRings(false)));
  return [...arches, { name: "tongue", kind: "tongue", albedo: TONGUE, lower: true, ...tongue }];
}

/** Teeth of both sides with the length of their middles along the arch, mm. */
function toothLengths({ teeth }: Dentition) {
  let start = 0;
  return teeth.flatMap((tooth) => {
    const length = start + tooth.width / 2;
    start += tooth.width;
    return [
      { tooth, length },
      { tooth, length: -length },
    ];
  });
}

function between(a: Color, b: Color): Color {
  return [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2, (a[2] + b[2]) / 2];
}

/** Light that is kept out comes in by way of the mouth's own walls: the series of bounces between them. */
function bounced(open: Float32Array, albedo: Color): Float32Array {
  return Float32Array.from({ length: open.length * 3 }, (_, i) => {
    const share = open[Math.floor(i / 3)];
    return share / (1 - albedo[i % 3] * (1 - share));
  });
}
