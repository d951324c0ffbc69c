import type { ArcRotateCamera } from "@babylonjs/core/Cameras/arcRotateCamera.js";
import { Color3 } from "@babylonjs/core/Maths/math.color.js";
import { Quaternion } from "@babylonjs/core/Maths/math.vector.js";
import type { Mesh } from "@babylonjs/core/Meshes/mesh.js";
import { ARKIT_NAMES, addAvatarToScene } from "mosar/babylon";
import { createStage } from "../1-hello-avatar/createStage";
import { find, openPage } from "../shared/openPage";
import { createEarrings, createGlasses, paint } from "./accessories";

const { canvas, kind, portrait } = await openPage();
const scene = await createStage(canvas, kind);
// With a photo of your own: await createAvatarFromPhoto(photo, scene, { assetsUrl }).
const avatar = addAvatarToScene(portrait, scene);
// The photo's light, for gold needs something to mirror, and a little of the stage's, for shadows.
avatar.applyLightingTo(scene, { keepLights: true });
scene.environmentIntensity = 0.7;
for (const light of scene.lights) light.intensity *= 0.25;
(scene.activeCamera as ArcRotateCamera).radius = 0.6;
// The head frame is glTF's; a left-handed scene shows it with x negated.
const side = scene.useRightHandedSystem ? 1 : -1;
const plastic = paint(Color3.Black(), 0, 0.25, scene);
const gold = paint(new Color3(0.9, 0.6, 0.25), 1, 0.2, scene);
const pearl = paint(new Color3(0.85, 0.8, 0.75), 0, 0.15, scene);
const still = new Float32Array(ARKIT_NAMES.length);
let worn: Mesh[] = [];

function wear(): void {
  for (const mesh of worn) mesh.dispose();
  const [glasses, earrings] = ["glasses", "earrings"].map(
    (name) => document.querySelector<HTMLInputElement>(`input[name=${name}]:checked`)!.value,
  );
  worn = [];
  if (glasses !== "none") put(createGlasses(portrait, side, glasses === "square", scene), plastic);
  if (earrings !== "none")
    put(createEarrings(portrait, side, earrings === "hoops", scene), earrings === "hoops" ? gold : pearl);
  plastic.albedoColor = Color3.FromHexString(find("color").value).toLinearSpace(true);
}

/** Parented to the head's mesh, whose own frame is the head frame: it moves with drive, idle life and the root. */
function put(meshes: Mesh[], material: Mesh["material"]): void {
  for (const mesh of meshes) {
    mesh.parent = avatar.head;
    mesh.material = material;
    mesh.receiveShadows = true;
    scene.getLightByName("key")?.getShadowGenerator()?.getShadowMap()?.renderList?.push(mesh);
    worn.push(mesh);
  }
}

function turn(): void {
  const { x, y, z, w } = Quaternion.FromEulerAngles(find("pitch").valueAsNumber, find("yaw").valueAsNumber, 0);
  avatar.drive(still, "arkit", [x, y, z, w]);
}

for (const input of document.querySelectorAll("input")) {
  input.addEventListener("input", input.type === "range" ? turn : wear);
}
wear();
avatar.startIdle();
document.body.dataset.state = "done";
