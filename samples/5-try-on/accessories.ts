import { PBRMaterial } from "@babylonjs/core/Materials/PBR/pbrMaterial.js";
import type { Color3 } from "@babylonjs/core/Maths/math.color.js";
import { Vector3 } from "@babylonjs/core/Maths/math.vector.js";
import { CreateSphere } from "@babylonjs/core/Meshes/Builders/sphereBuilder.js";
import { CreateTube } from "@babylonjs/core/Meshes/Builders/tubeBuilder.js";
import type { Mesh } from "@babylonjs/core/Meshes/mesh.js";
import type { Scene } from "@babylonjs/core/scene.js";
import { type Avatar, headAnchors } from "mosar";

export function paint(color: Color3, metallic: number, roughness: number, scene: Scene): PBRMaterial {
  return Object.assign(new PBRMaterial("paint", scene), { albedoColor: color, metallic, roughness });
}

/** A closed ring of a shape between circle (2) and square (infinity), metres. */
function ring(centre: Vector3, radius: number, thickness: number, power: number, scene: Scene): Mesh {
  const path = Array.from({ length: 49 }, (_, i) => {
    const [c, s] = [Math.cos((i * Math.PI) / 24), Math.sin((i * Math.PI) / 24)];
    const out = radius / (Math.abs(c) ** power + Math.abs(s) ** power) ** (1 / power);
    return centre.add(new Vector3(out * c, out * s, 0));
  });
  return CreateTube("ring", { path, radius: thickness }, scene);
}

/** Frames on the bridge, before the eyes and over the ears of this face, in its head frame with `side` as x. */
export function createGlasses(avatar: Avatar, side: 1 | -1, square: boolean, scene: Scene): Mesh[] {
  const anchors = headAnchors(avatar);
  const at = ([x, y, z]: readonly number[]) => new Vector3(x * side, y, z);
  const front = anchors.noseBridge[2] + 0.003;
  const radius = Math.abs(avatar.eyes[0].centre[0]) * 0.74;
  return avatar.eyes.flatMap(({ centre }, i) => {
    const out = Math.sign(centre[0]) * side;
    const middle = at([centre[0], centre[1] - 0.003, front]);
    const ear = at(i === 0 ? anchors.leftEarTop : anchors.rightEarTop);
    const rim = middle.add(new Vector3(out * radius, 0.006, 0));
    const hinge = new Vector3(ear.x - out * 0.012, rim.y, front - 0.012);
    const behind = ear.add(new Vector3(-out * 0.001, -0.028, -0.018));
    const temple = [rim, hinge, ear.add(new Vector3(0, 0.002, 0)), behind];
    const bridge = [middle.add(new Vector3(-out * radius, 0.004, 0)), new Vector3(0, middle.y + 0.008, front + 0.001)];
    const bar = (path: Vector3[]) => CreateTube("bar", { path, radius: 0.0012, cap: 3 }, scene);
    return [ring(middle, radius, 0.0013, square ? 5 : 2, scene), bar(temple), bar(bridge)];
  });
}

/** A hoop or a pearl at each lobe. */
export function createEarrings(avatar: Avatar, side: 1 | -1, hoops: boolean, scene: Scene): Mesh[] {
  const { leftEarLobe, rightEarLobe } = headAnchors(avatar);
  return [leftEarLobe, rightEarLobe].map(([x, y, z]) => {
    const lobe = new Vector3(x * side, y, z);
    if (hoops) return ring(lobe.add(new Vector3(0, -0.013, 0.001)), 0.014, 0.0014, 2, scene);
    const pearl = CreateSphere("pearl", { diameter: 0.009 }, scene);
    pearl.position.copyFrom(lobe).addInPlaceFromFloats(Math.sign(lobe.x) * 0.003, -0.001, 0.002);
    return pearl;
  });
}
