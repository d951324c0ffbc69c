import { ArcRotateCamera } from "@babylonjs/core/Cameras/arcRotateCamera.js";
import type { AbstractEngine } from "@babylonjs/core/Engines/abstractEngine.js";
import { PBRMaterial } from "@babylonjs/core/Materials/PBR/pbrMaterial.js";
import { Color4 } from "@babylonjs/core/Maths/math.color.js";
import { Vector3 } from "@babylonjs/core/Maths/math.vector.js";
import { CreateSphere } from "@babylonjs/core/Meshes/Builders/sphereBuilder.js";
import { Scene } from "@babylonjs/core/scene.js";
import { addAvatarToScene } from "../../../../plugin";
import type { Avatar } from "../../../../sdk/types";
import { syntheticAvatar } from "../../../unit/fixtures/syntheticAvatar";
import type { MatrixScene } from "./MatrixScene";

const HEAD = headWithEars();

/** A fresh scene of an engine that lives on, so that its shaders are compiled once. */
export function openMatrixScene(engine: AbstractEngine, rightHanded = false): MatrixScene {
  const scene = new Scene(engine);
  scene.useRightHandedSystem = rightHanded;
  scene.clearColor = new Color4(0, 0, 0, 1);
  const camera = new ArcRotateCamera("camera", Math.PI / 2, Math.PI / 2, 0.5, Vector3.Zero(), scene);
  camera.minZ = 0.05;
  camera.maxZ = 2;
  camera.fov = 0.47;
  const avatar = addAvatarToScene(HEAD, scene);
  // Eyes and mouth have materials of their own.
  for (const mesh of avatar.root.getChildMeshes()) mesh.setEnabled(mesh === avatar.head);
  // Seen along -Z, the right is -X in a left-handed scene.
  const at = (right: number, up: number, near: number) => new Vector3(rightHanded ? right : -right, up, near);
  const blocker = CreateSphere("blocker", { diameter: 0.024, segments: 8 }, scene);
  blocker.material = new PBRMaterial("blocker", scene);
  blocker.position.copyFrom(at(0.165, 0.165, 0.22));
  return { scene, avatar, blocker, at };
}

/** The middle of the face is thick and bent with a radius of 11 mm, all beyond it as thin and bent as an ear. */
function headWithEars(): Avatar {
  const avatar = syntheticAvatar();
  const { size } = avatar.maps;
  const skin = avatar.maps.skin.map((_, i) => {
    const u = (Math.floor(i / 4) % size) / size;
    // The front is u from 1/4 to 3/4.
    return (Math.abs(u - 0.5) > 0.14 ? [140, 25, 0, 90] : [110, 255, 0, 90])[i % 4];
  });
  return { ...avatar, maps: { ...avatar.maps, skin } };
}
