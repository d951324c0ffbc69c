import { mouthLight } from "../../head/mouth/mouthLight";
import { transformPoints } from "../../math/transformPoints";
import type { Avatar, EyeballData, MouthPart } from "../../types";
import { eyeMaterial } from "./eyeMaterial";
import { mouthMaterial } from "./mouthMaterial";
import { placeEye } from "./placeEye";
import { type PosedMesh, poseMesh } from "./poseMesh";
import type { RenderSurface } from "./RenderSurface";
import { skinMaterial } from "./skinMaterial";

/** The avatar's skin and mouth, with the photo's expression, and its eyes with the photo's gaze, in the camera frame. */
export function avatarSurfaces(avatar: Pick<Avatar, "head" | "eyes" | "mouth" | "maps" | "fit">): RenderSurface[] {
  const { headToCamera } = avatar.fit;
  const skin = poseMesh(avatar.head, avatar.fit.expression);
  const tangents = avatar.head.tangents && turnTangents(headToCamera, avatar.head.tangents);
  return [
    {
      ...inCamera(headToCamera, skin),
      tangents,
      uvs: avatar.head.uvs,
      indices: avatar.head.indices,
      material: skinMaterial(avatar.maps),
    },
    ...avatar.eyes.map((eye) => eyeSurface(headToCamera, eye)),
    ...avatar.mouth.map((part) => mouthSurface(avatar, part)),
  ];
}

function eyeSurface(headToCamera: Float64Array, eye: EyeballData): RenderSurface {
  const posed = inCamera(headToCamera, placeEye(eye));
  return { ...posed, uvs: eye.mesh.uvs, indices: eye.mesh.indices, material: eyeMaterial(eye) };
}

/** The part has its own choice of the head's targets, so weights go by name. */
function mouthSurface({ head, fit }: Pick<Avatar, "head" | "fit">, part: MouthPart): RenderSurface {
  const weightOf = (name: string) => fit.expression[head.morphTargets.findIndex((target) => target.name === name)] ?? 0;
  const { mesh } = part;
  const posed = poseMesh(
    mesh,
    mesh.morphTargets.map(({ name }) => weightOf(name)),
  );
  const light = mouthLight(weightOf);
  return {
    ...inCamera(fit.headToCamera, posed),
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
