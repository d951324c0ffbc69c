import { ArcRotateCamera } from "@babylonjs/core/Cameras/arcRotateCamera.js";
import type { AbstractEngine } from "@babylonjs/core/Engines/abstractEngine.js";
import { DirectionalLight } from "@babylonjs/core/Lights/directionalLight.js";
import { HemisphericLight } from "@babylonjs/core/Lights/hemisphericLight.js";
import { Color3, Color4 } from "@babylonjs/core/Maths/math.color.js";
import { Vector3 } from "@babylonjs/core/Maths/math.vector.js";
import { CreateCylinder } from "@babylonjs/core/Meshes/Builders/cylinderBuilder.js";
import { CreateGround } from "@babylonjs/core/Meshes/Builders/groundBuilder.js";
import { Scene } from "@babylonjs/core/scene.js";
import { castShadows } from "../shared/castShadows";
import { paint } from "../shared/paint";

/** Height of a pedestal and of the floor below the eyes, metres. */
const [PEDESTAL, FLOOR] = [1.2, -1.36];

/** A floor, a sun with shadows, a sky, and a pedestal at each place. */
export function createHall(engine: AbstractEngine, places: readonly (readonly [x: number, z: number])[]) {
  const scene = new Scene(engine);
  scene.clearColor = new Color4(0.051, 0.047, 0.063, 1);
  const camera = new ArcRotateCamera("camera", 1.4, 1.45, 2, new Vector3(0, -0.1, 0), scene);
  Object.assign(camera, { minZ: 0.05, maxZ: 40, fov: 0.6, upperBetaLimit: 1.6, wheelDeltaPercentage: 0.02 });
  camera.attachControl(true);
  const sun = new DirectionalLight("sun", new Vector3(-0.4, -0.7, -1), scene);
  sun.position = sun.direction.scale(-4);
  sun.intensity = 2.4;
  const shadows = castShadows(sun, 0.003);
  new HemisphericLight("sky", Vector3.Up(), scene).intensity = 0.7;
  const stone = paint(new Color3(0.2, 0.19, 0.22), 0, 0.8, scene);
  const floor = CreateGround("floor", { width: 16, height: 16 }, scene);
  floor.position.y = FLOOR;
  const columns = places.map(([x, z]) => {
    const column = CreateCylinder("pedestal", { height: PEDESTAL, diameterTop: 0.2, diameterBottom: 0.26 }, scene);
    column.position.set(x, FLOOR + PEDESTAL / 2, z);
    shadows.addShadowCaster(column);
    return column;
  });
  for (const mesh of [floor, ...columns]) Object.assign(mesh, { material: stone, receiveShadows: true });
  return { scene, camera, sun };
}
