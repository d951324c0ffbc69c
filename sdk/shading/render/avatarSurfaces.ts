import { transformPoints } from "../../math/transformPoints";
import type { Avatar, EyeballData } from "../../types";
import { eyeMaterial } from "./eyeMaterial";
import { placeEye } from "./placeEye";
import { type PosedMesh, poseMesh } from "./poseMesh";
import type { RenderSurface } from "./RenderSurface";
import { skinMaterial } from "./skinMaterial";

/** The avatar's skin, with the photo's expression, and its eyes with the photo's gaze, in the camera frame. */
export function avatarSurfaces(avatar: Pick<Avatar, "head" | "eyes" | "maps" | "fit">): RenderSurface[] {
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
  ];
}

function eyeSurface(headToCamera: Float64Array, eye: EyeballData): RenderSurface {
  const posed = inCamera(headToCamera, placeEye(eye));
  return { ...posed, uvs: eye.mesh.uvs, indices: eye.mesh.indices, material: eyeMaterial(eye) };
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
