import { PointLight } from "@babylonjs/core/Lights/pointLight.js";
import type { BaseTexture } from "@babylonjs/core/Materials/Textures/baseTexture.js";
import { Color3, Color4 } from "@babylonjs/core/Maths/math.color.js";
import { Vector3 } from "@babylonjs/core/Maths/math.vector.js";
import { Viewport } from "@babylonjs/core/Maths/math.viewport.js";
import { Scene } from "@babylonjs/core/scene.js";
import { deringLight, projectEnvironment, readHdr } from "mosar";
import {
  addAvatarToScene,
  attachSkin,
  createLightTexture,
  createSkinMaterial,
  DEFAULT_SKIN_OPTIONS,
} from "mosar/babylon";
import { chosen, find } from "../shared/controls";
import { createCamera } from "../shared/createCamera";
import { createEngine } from "../shared/createEngine";
import { createLamp } from "../shared/createLamp";
import { openPortrait } from "../shared/openPortrait";

const portrait = await openPortrait();
const engine = await createEngine();
const scene = new Scene(engine);
scene.clearColor = new Color4(0.02, 0.02, 0.025, 1);
const lights = {
  sun: createLamp("sun", new Vector3(0.5, -0.5, -1), new Color3(1, 0.95, 0.86), scene),
  rim: createLamp("rim", new Vector3(-1, -0.25, 0.6), new Color3(0.75, 0.85, 1), scene),
  back: createLamp("back", new Vector3(0.15, -0.1, 1), new Color3(1, 0.9, 0.8), scene),
  bulb: new PointLight("bulb", Vector3.Zero(), scene),
};
// The same head for both cameras, which turn together: our skin on the left, Babylon's own PBR on the right.
const avatar = addAvatarToScene(portrait, scene);
const stock = createSkinMaterial(scene, portrait.maps, { name: "stock", skin: false });
const [left, right] = [0, 0.5].map((x) => Object.assign(createCamera(scene), { viewport: new Viewport(x, 0, 0.5, 1) }));
scene.activeCameras = [left, right];
left.attachControl(true);
scene.onBeforeCameraRenderObservable.add((camera) => {
  avatar.head.material = camera === left ? avatar.material : stock;
});
scene.onBeforeRenderObservable.add(() => {
  Object.assign(right, { alpha: left.alpha, beta: left.beta, radius: left.radius });
  const turn = performance.now() / 1500;
  lights.bulb.position.set(0.25 * Math.sin(turn), 0.1 * Math.cos(0.7 * turn), 0.28);
});
const environments = new Map<string, BaseTexture>();
for (const name of ["studio", "sunset", "neon"]) {
  const file = await (await fetch(`../assets/environments/${name}.hdr`)).arrayBuffer();
  const { light } = deringLight(projectEnvironment(readHdr(new Uint8Array(file))));
  environments.set(name, createLightTexture(light.sh, scene, name));
}

/** Everything follows the controls. */
function update(): void {
  const value = (id: string) => find(id).valueAsNumber;
  for (const [name, light] of Object.entries(lights)) {
    light.intensity = value(name);
    light.setEnabled(light.intensity > 0);
  }
  avatar.removeLightingFrom(scene);
  scene.environmentTexture = environments.get(chosen("environment")) ?? null;
  if (chosen("environment") === "photo") avatar.applyLightingTo(scene, { keepLights: true });
  for (const texture of environments.values()) Object.assign(texture, { rotationY: value("turn") });
  const [r, g, b] = DEFAULT_SKIN_OPTIONS.scatterDistance;
  attachSkin(avatar.material, {
    scatterDistance: [r * value("scatter"), g * value("scatter"), b * value("scatter")],
    transmission: value("transmission"),
    microRelief: value("pores"),
    lobes: [0.75, 1.3, value("oil")],
  });
}
document.addEventListener("input", update);
update();
engine.runRenderLoop(() => scene.render());
await scene.whenReadyAsync(true);
document.body.dataset.state = "done";
