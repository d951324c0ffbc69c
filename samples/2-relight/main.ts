import type { CubeTexture } from "@babylonjs/core/Materials/Textures/cubeTexture.js";
import { deringLight, projectEnvironment } from "mosar";
import {
  attachSkin,
  createAvatarFromPhoto,
  createLightTexture,
  createSkinMaterial,
  DEFAULT_SKIN_OPTIONS,
} from "mosar/babylon";
import { chooseEngine, createEngine } from "../shared/createStage";
import { createStudio } from "./createStudio";
import { ENVIRONMENTS, environmentImage } from "./environments";

const find = <T extends HTMLElement>(id: string) => document.getElementById(id) as T;
const value = (id: string) => find<HTMLInputElement>(id).valueAsNumber;
const query = new URLSearchParams(location.search);
const canvas = find<HTMLCanvasElement>("canvas");
const kind = await chooseEngine(query.get("engine"));
const other = kind === "webgpu" ? "webgl2" : "webgpu";
Object.assign(find("engine"), { href: `?engine=${other}`, textContent: `${kind}; switch to ${other}` });
const engine = await createEngine(canvas, kind);
const { scene, left, lights } = createStudio(engine);

const photo = await (await fetch("../assets/astronaut.png")).blob();
const avatar = await createAvatarFromPhoto(photo, scene, {
  assetsUrl: new URL("../../../models/", import.meta.url),
  ort: new URL("../ort/", import.meta.url),
  textureSize: Number(query.get("size") ?? 1024) as 512 | 1024 | 2048,
  onProgress: ({ progress }) => Object.assign(find("progress"), { value: progress }),
});
// The same head for both cameras: our skin on the left, Babylon's own PBR on the right.
const stock = createSkinMaterial(scene, avatar.avatar.maps, { name: "stock", skin: false });
scene.onBeforeCameraRenderObservable.add((camera) => {
  avatar.head.material = camera === left ? avatar.material : stock;
});
const environments = Object.entries(ENVIRONMENTS).map(([name, radiance]) => {
  const { light } = deringLight(projectEnvironment(environmentImage(radiance)));
  return [name, createLightTexture(light.sh, scene, name) as CubeTexture] as const;
});

/** Everything follows the controls. */
function update(): void {
  for (const [name, light] of Object.entries(lights)) {
    light.intensity = value(name);
    light.setEnabled(light.intensity > 0);
  }
  const chosen = document.querySelector<HTMLInputElement>("input[name=environment]:checked")!.value;
  avatar.removeLightingFrom(scene);
  scene.environmentTexture = environments.find(([name]) => name === chosen)?.[1] ?? null;
  if (chosen === "Photo") avatar.applyLightingTo(scene, { keepLights: true });
  for (const [, texture] of environments) texture.rotationY = value("turn");
  const [r, g, b] = DEFAULT_SKIN_OPTIONS.scatterDistance;
  const scatter = value("scatter");
  attachSkin(avatar.material, {
    scatterDistance: [r * scatter, g * scatter, b * scatter],
    transmission: value("transmission"),
    microRelief: value("pores"),
    lobes: [0.75, 1.3, value("oil")],
  });
}
document.addEventListener("input", update);
update();
engine.runRenderLoop(() => scene.render());
new ResizeObserver(() => engine.resize()).observe(canvas);
document.body.dataset.state = "done";
