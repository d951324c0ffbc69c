import { Vector3 } from "@babylonjs/core/Maths/math.vector.js";
import { CreateSphere } from "@babylonjs/core/Meshes/Builders/sphereBuilder.js";
import { CreateTube } from "@babylonjs/core/Meshes/Builders/tubeBuilder.js";
import type { Mesh } from "@babylonjs/core/Meshes/mesh.js";
import type { SceneAnchors } from "mosar/babylon";

/** A closed ring of a shape between circle (2) and square (infinity), metres. */
function ring(centre: Vector3, radius: number, thickness: number, power: number): Mesh {
  const path = Array.from({ length: 49 }, (_, i) => {
    const [c, s] = [Math.cos((i * Math.PI) / 24), Math.sin((i * Math.PI) / 24)];
    const out = radius / (Math.abs(c) ** power + Math.abs(s) ** power) ** (1 / power);
    return centre.add(new Vector3(out * c, out * s, 0));
  });
  return CreateTube("ring", { path, radius: thickness });
}

/** Frames on the bridge, before the eyes and over the ears of this face. */
export function createGlasses(at: SceneAnchors, square: boolean): Mesh[] {
  const front = at.noseBridge.z + 0.003;
  const radius = Math.abs(at.leftEye.x) * 0.74;
  const sides = [[at.leftEye, at.leftEarTop] as const, [at.rightEye, at.rightEarTop] as const];
  return sides.flatMap(([eye, ear]) => {
    const out = Math.sign(eye.x);
    const middle = new Vector3(eye.x, eye.y - 0.003, front);
    const rim = middle.add(new Vector3(out * radius, 0.006, 0));
    const hinge = new Vector3(ear.x - out * 0.012, rim.y, front - 0.012);
    const behind = ear.add(new Vector3(-out * 0.001, -0.028, -0.018));
    const temple = [rim, hinge, ear.add(new Vector3(0, 0.002, 0)), behind];
    const bridge = [middle.add(new Vector3(-out * radius, 0.004, 0)), new Vector3(0, middle.y + 0.008, front + 0.001)];
    const bar = (path: Vector3[]) => CreateTube("bar", { path, radius: 0.0012, cap: 3 });
    return [ring(middle, radius, 0.0013, square ? 5 : 2), bar(temple), bar(bridge)];
  });
}

/** A hoop or a pearl at each lobe. */
export function createEarrings({ leftEarLobe, rightEarLobe }: SceneAnchors, hoops: boolean): Mesh[] {
  return [leftEarLobe, rightEarLobe].map((lobe) => {
    if (hoops) return ring(lobe.add(new Vector3(0, -0.013, 0.001)), 0.014, 0.0014, 2);
    const pearl = CreateSphere("pearl", { diameter: 0.009 });
    pearl.position = lobe.add(new Vector3(Math.sign(lobe.x) * 0.003, -0.001, 0.002));
    return pearl;
  });
}
