import { buildBeard } from "../../head/beard/buildBeard";
import { buildBrows, paintGround } from "../../head/faceHair/growth";
import { lidCurves } from "../../head/lidCurves";
import { lidShade } from "../../head/lidShade";
import { mouthLight } from "../../head/mouth/mouthLight";
import { poseLids } from "../../head/poseLids";
import { transformPoints } from "../../math/transformPoints";
import type { Avatar, EyeballData, MeshData, MouthPart } from "../../types";
import { eyeMaterial } from "./eyeMaterial";
import { hairSurface, type Strands } from "./hairSurface";
import { mouthMaterial } from "./mouthMaterial";
import { placeEye } from "./placeEye";
import { type PosedMesh, poseMesh } from "./poseMesh";
import type { RenderSurface } from "./RenderSurface";
import { skinMaterial } from "./skinMaterial";
import { wrinkleSkin } from "./wrinkleSkin";

/**
 * The avatar's skin, mouth, brows and beard, with the photo's expression, its eyes with the photo's gaze, and its hair, in the
 * camera frame; hair comes last.
 * @param samples per pixel side, which decide how fine hair is
 */
export function avatarSurfaces(
  avatar: Pick<Avatar, "head" | "eyes" | "mouth" | "hair" | "beard" | "brows" | "maps" | "wrinkles" | "fit">,
  samples: number,
): RenderSurface[] {
  const { headToCamera } = avatar.fit;
  const skin = poseMesh(avatar.head, avatar.fit.expression);
  const { wrinkles, head, fit } = avatar;
  const fold = wrinkles && wrinkleSkin(wrinkles, (name) => weightOf(name, head, fit));
  const { hair, beard, brows } = avatar;
  const worn = { beard: beard?.style ?? null, brows: brows?.style ?? null };
  const tangents = avatar.head.tangents && turnTangents(headToCamera, avatar.head.tangents);
  return [
    {
      ...inCamera(headToCamera, skin),
      tangents,
      uvs: avatar.head.uvs,
      indices: avatar.head.indices,
      material: skinMaterial(paintGround(avatar, worn), fold),
    },
    ...avatar.eyes.map((eye) => eyeSurface(avatar, eye)),
    ...avatar.mouth.map((part) => mouthSurface(avatar, part)),
    ...(brows && worn.brows
      ? [faceHairSurface("brows", avatar, { ...buildBrows(head, brows, worn.brows), style: worn.brows }, samples)]
      : []),
    ...(beard && worn.beard
      ? [faceHairSurface("beard", avatar, { ...buildBeard(head, beard, worn.beard), style: worn.beard }, samples)]
      : []),
    ...(hair ? [hairSurface("hair", hair, inCamera(headToCamera, hair.mesh), fit.camera, samples)] : []),
  ];
}

function faceHairSurface(
  of: "beard" | "brows",
  avatar: Pick<Avatar, "head" | "fit">,
  strands: Strands,
  samples: number,
): RenderSurface {
  const { camera, headToCamera } = avatar.fit;
  return hairSurface(of, strands, inCamera(headToCamera, posedBy(avatar, strands.mesh)), camera, samples);
}

function eyeSurface(avatar: Pick<Avatar, "head" | "fit">, eye: EyeballData): RenderSurface {
  const posed = inCamera(avatar.fit.headToCamera, placeEye(eye));
  return {
    ...posed,
    uvs: eye.mesh.uvs,
    indices: eye.mesh.indices,
    material: eyeMaterial(eye, lidShadeOf(avatar, eye)),
  };
}

/** The shade of the lids with the photo's expression. */
function lidShadeOf({ head, fit }: Pick<Avatar, "head" | "fit">, eye: EyeballData) {
  const curves = lidCurves(head, eye);
  if (!curves) return undefined;
  const posed = { ...curves, upper: curves.upper.slice(), lower: curves.lower.slice() };
  poseLids(
    curves,
    curves.shapes.map(({ name }) => weightOf(name, head, fit)),
    posed,
  );
  const m = fit.headToCamera;
  return (position: Float64Array) => {
    const [x, y, z] = [position[0] - m[3], position[1] - m[7], position[2] - m[11]];
    // The rotation's transpose leads back to the head.
    const inHead = (c: number) => (m[c] * x + m[4 + c] * y + m[8 + c] * z - eye.centre[c]) / eye.radius;
    return lidShade(posed, inHead(0), inHead(1));
  };
}

function weightOf(name: string, head: Avatar["head"], fit: Avatar["fit"]): number {
  return fit.expression[head.morphTargets.findIndex((target) => target.name === name)] ?? 0;
}

/** A part has its own choice of the head's targets, so weights go by name. */
function posedBy({ head, fit }: Pick<Avatar, "head" | "fit">, mesh: MeshData): PosedMesh {
  return poseMesh(
    mesh,
    mesh.morphTargets.map(({ name }) => weightOf(name, head, fit)),
  );
}

function mouthSurface({ head, fit }: Pick<Avatar, "head" | "fit">, part: MouthPart): RenderSurface {
  const { mesh } = part;
  const light = mouthLight((name) => weightOf(name, head, fit));
  return {
    ...inCamera(fit.headToCamera, posedBy({ head, fit }, mesh)),
    tints: part.tints.map((tint) => tint * light),
    uvs: mesh.uvs,
    indices: mesh.indices,
    material: mouthMaterial(part),
  };
}

function inCamera(headToCamera: Float64Array, { positions, normals }: PosedMesh): PosedMesh {
  return {
    positions: transformPoints(headToCamera, positions),
    normals: transformPoints(headToCamera, normals, "direction"),
  };
}

function turnTangents(matrix: Float64Array, tangents: Float32Array): Float32Array {
  const out = tangents.slice();
  for (let i = 0; i < out.length; i += 4) {
    for (let row = 0; row < 3; row++) {
      const m = row * 4;
      out[i + row] = matrix[m] * tangents[i] + matrix[m + 1] * tangents[i + 1] + matrix[m + 2] * tangents[i + 2];
    }
  }
  return out;
}
