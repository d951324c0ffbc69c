import { smoothstep } from "../math/smoothstep";
import type { EyeballData, MeshData } from "../types";
import { eyeballProjection } from "./eyeballProjection";
import { eyeballTexture } from "./eyeballTexture";
import { eyeCentre } from "./eyeCentre";
import type { HeadModel } from "./HeadModel";
import { type IrisPattern, PUPIL_SHARE } from "./iris/IrisPattern";
import { type ProfileRing, revolvedMesh } from "./revolvedMesh";

export interface EyeballOptions {
  /** Linear RGB albedo of the iris. */
  readonly irisColor?: readonly [number, number, number];
  /** The iris' pattern and its pupil as a photo shows them. */
  readonly pattern?: IrisPattern;
  /** Pupil radius by iris radius; default the pattern's, or that of indoor light. */
  readonly pupilShare?: number;
  /** Linear RGB albedo of the white of the eye. */
  readonly scleraColor?: readonly [number, number, number];
  /** Radians: yaw positive to the person's left, pitch positive up. */
  readonly gaze?: readonly [number, number];
  readonly textureSize?: number;
  readonly seed?: number;
}

/** Brown, the most frequent eye colour. */
const BROWN: readonly [number, number, number] = [0.075, 0.038, 0.018];
/** A healthy white is not white: sRGB about (222, 211, 203). */
export const SCLERA: readonly [number, number, number] = [0.73, 0.65, 0.6];
/** The iris lies this far behind the limbus at the pupil's edge, by eye radius: an anterior chamber that catches light. */
const IRIS_DEPTH = 0.05;
/** The cornea's apex stands this far out of the ball, by eye radius. The real 0.1 would pierce closed lids, which have no thickness to spare. */
const CORNEA_BULGE = 0.05;
/** Radius of the cornea's dome by eye radius: 7.8 of 12 mm. */
const DOME_RADIUS = 0.65;
/** Where the valley round the cornea ends, by the iris' angle. */
const VALLEY = 1.3;
const SEGMENTS = 48;
/** Rings of the mesh from the pupil's edge (0) to the limbus (1). */
const IRIS_RINGS = [0, 11 / 66, 26 / 66, 41 / 66, 56 / 66, 63 / 66] as const;

/** A parametric eyeball of the person's head: sclera, iris and pupil in one mesh with texture, and a clear cornea. */
export function buildEyeball(
  model: HeadModel,
  identity: ArrayLike<number>,
  side: "left" | "right",
  options: EyeballOptions = {},
): EyeballData {
  const { radius, irisRadius } = model.eyes[side];
  const {
    irisColor = BROWN,
    scleraColor = SCLERA,
    gaze = [0, 0],
    textureSize: size = 512,
    seed = 1,
    pattern,
    pupilShare = pattern?.pupilShare ?? PUPIL_SHARE,
  } = options;
  const irisAngle = Math.asin(irisRadius / radius);
  const texture = { side, irisColor, pattern, scleraColor, irisAngle, pupilShare, size, seed };
  return {
    side,
    mesh: ballMesh(`${side}Eye`, radius, irisAngle, pupilShare),
    cornea: corneaMesh(`${side}Cornea`, radius, irisAngle),
    centre: eyeCentre(model, identity, side),
    radius,
    texture: { size, rgba: eyeballTexture(texture) },
    gaze,
  };
}

/** Pupil and iris as a shallow bowl inside the limbus, then the ball. */
function ballMesh(name: string, radius: number, irisAngle: number, pupilShare: number): MeshData {
  const shares = [0, pupilShare / 2, ...IRIS_RINGS.map((across) => pupilShare + across * (1 - pupilShare))];
  const iris = shares.map((share): ProfileRing => {
    const sunk = IRIS_DEPTH * Math.min(1, (1 - share) / (1 - pupilShare));
    return {
      radius: radius * Math.sin(irisAngle) * share,
      z: radius * (Math.cos(irisAngle) - sunk),
      uv: (azimuth) => eyeballProjection(share * irisAngle, azimuth),
    };
  });
  const [valleyRings, backRings] = [4, 24];
  const valley = irisAngle * VALLEY;
  const ball = Array.from({ length: valleyRings + backRings + 1 }, (_, i): ProfileRing => {
    const angle =
      i < valleyRings
        ? irisAngle + ((valley - irisAngle) * i) / valleyRings
        : valley + ((Math.PI - valley) * (i - valleyRings)) / backRings;
    return {
      radius: i === valleyRings + backRings ? 0 : radius * Math.sin(angle),
      z: radius * Math.cos(angle),
      uv: (azimuth) => eyeballProjection(angle, azimuth),
    };
  });
  const mesh = revolvedMesh(name, [...iris, ...ball], SEGMENTS);
  return { ...mesh, normals: wetNormals(mesh.positions, radius, irisAngle) };
}

/**
 * Normals of what mirrors the light, not of the iris under it: the cornea's dome, a valley round it, then the ball. The
 * dome has no triangles of its own: it would pierce thin lids, and be one more layer to blend.
 */
function wetNormals(positions: Float32Array, radius: number, irisAngle: number): Float32Array {
  const dome = radius * DOME_RADIUS;
  const limbus = Math.sin(irisAngle) * radius;
  const normals = new Float32Array(positions.length);
  for (let i = 0; i < positions.length; i += 3) {
    const [x, y, z] = positions.subarray(i, i + 3);
    const across = Math.hypot(x, y);
    const angle = Math.atan2(across, z);
    const outside = smoothstep(1, VALLEY, angle / irisAngle);
    const turn = z > 0 ? (1 - outside) * Math.asin(Math.min(across, limbus) / dome) + outside * angle : angle;
    const scale = across > 0 ? Math.sin(turn) / across : 0;
    normals.set([x * scale, y * scale, Math.cos(turn)], i);
  }
  return normals;
}

/** A flatter-edged cap over the iris that leaves the ball a little outside the limbus. */
function corneaMesh(name: string, radius: number, irisAngle: number): MeshData {
  const edge = irisAngle * 1.12;
  const rings = Array.from({ length: 11 }, (_, i): ProfileRing => {
    const share = i / 10;
    const angle = edge * share;
    // (1 - share^2)^2 meets the ball without a kink; the edge is sunk by 20 um so that it hides in the sclera.
    const distance = radius * (1 + CORNEA_BULGE * (1 - share * share) ** 2) - 2e-5 * share;
    return {
      radius: distance * Math.sin(angle),
      z: distance * Math.cos(angle),
      uv: (azimuth) => eyeballProjection(angle, azimuth),
    };
  });
  return revolvedMesh(name, rings, SEGMENTS);
}
