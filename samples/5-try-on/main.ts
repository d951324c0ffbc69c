import { Color3 } from "@babylonjs/core/Maths/math.color.js";
import { Quaternion } from "@babylonjs/core/Maths/math.vector.js";
import type { Mesh } from "@babylonjs/core/Meshes/mesh.js";
import { ARKIT_NAMES, addAvatarToScene } from "mosar/babylon";
import { chosen, find } from "../shared/controls";
import { createStage } from "../shared/createStage";
import { openPortrait } from "../shared/openPortrait";
import { paint } from "../shared/paint";
import { createEarrings, createGlasses } from "./accessories";

const portrait = await openPortrait();
const scene = await createStage(0.6);
// With a photo of your own: await createAvatarFromPhoto(photo, scene, { assetsUrl }).
const avatar = addAvatarToScene(portrait, scene);
// The photo's light, for gold needs something to mirror, and a little of the stage's, for shadows.
avatar.applyLightingTo(scene, { keepLights: true });
scene.environmentIntensity = 0.7;
for (const light of scene.lights) light.intensity *= 0.25;
const plastic = paint(Color3.Black(), 0, 0.25, scene);
const gold = paint(new Color3(0.9, 0.6, 0.25), 1, 0.2, scene);
const pearl = paint(new Color3(0.85, 0.8, 0.75), 0, 0.15, scene);
const still = new Float32Array(ARKIT_NAMES.length);
let worn: Mesh[] = [];

function wear(): void {
  for (const mesh of worn) mesh.dispose();
  const hoops = chosen("earrings") === "hoops";
  const frames = chosen("glasses") === "none" ? [] : createGlasses(avatar.anchors, chosen("glasses") === "square");
  const jewels = chosen("earrings") === "none" ? [] : createEarrings(avatar.anchors, hoops);
  for (const mesh of frames) mesh.material = plastic;
  for (const mesh of jewels) mesh.material = hoops ? gold : pearl;
  worn = [...frames, ...jewels];
  avatar.attach(...worn);
  plastic.albedoColor = Color3.FromHexString(find("color").value).toLinearSpace(true);
}

function turn(): void {
  const rotation = Quaternion.FromEulerAngles(find("pitch").valueAsNumber, find("yaw").valueAsNumber, 0);
  avatar.drive(still, "arkit", rotation.asArray());
}

for (const input of document.querySelectorAll("input")) {
  input.addEventListener("input", input.type === "range" ? turn : wear);
}
wear();
avatar.startIdle();
await scene.whenReadyAsync(true);
document.body.dataset.state = "done";
