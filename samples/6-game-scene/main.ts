import { SceneInstrumentation } from "@babylonjs/core/Instrumentation/sceneInstrumentation.js";
import { addAvatarToScene } from "mosar/babylon";
import { find } from "../shared/controls";
import { createEngine } from "../shared/createEngine";
import { openPortrait } from "../shared/openPortrait";
import { createHall } from "./createHall";

const query = new URLSearchParams(location.search);
const COUNT = Number(query.get("count") ?? 6);
/** Rows of three, further and further away; x and z in metres. */
const PLACES = Array.from({ length: COUNT }, (_, i) => [((i % 3) - 1) * 0.45, -1.2 * Math.floor(i / 3)] as const);

const portrait = await openPortrait();
const engine = await createEngine();
const { scene, camera, sun } = createHall(engine, PLACES);
// One avatar, added as often as wanted. With photos of your own: await createAvatarFromPhoto(photo, scene, { assetsUrl, lods: true }).
const avatars = PLACES.map(([x, z], i) => {
  const avatar = addAvatarToScene(portrait, scene, { name: `avatar${i}`, lods: true });
  avatar.root.position.set(x, 0, z);
  avatar.startIdle({ seed: i + 1 });
  avatar.setBlendshapes(i % 2 ? { mouthSmileLeft: 0.5, mouthSmileRight: 0.5 } : {});
  return avatar;
});

const frame = new SceneInstrumentation(scene);
frame.captureFrameTime = true;
scene.onAfterRenderObservable.add(() => {
  const drawn = avatars.map(({ head }) => scene.customLODSelector(head, camera)?.name);
  const levels = drawn.map((name) => Number(name?.match(/_LOD(\d)/)?.[1] ?? 0));
  const milliseconds = 1000 / engine.getFps();
  find("frame").value = `${milliseconds}`;
  find("budget").textContent = [
    `${engine.getFps().toFixed(0)} fps, ${milliseconds.toFixed(1)} of 16.7 ms`,
    `${frame.frameTimeCounter.lastSecAverage.toFixed(1)} ms of script a frame`,
    `${(scene.getActiveIndices() / 3).toLocaleString("en", { maximumFractionDigits: 0 })} triangles, shadows with them`,
    `levels ${levels.join(" ")}`,
  ].join("\n");
});

/** Everything follows the controls. */
function update(): void {
  camera.radius = find("distance").valueAsNumber;
  sun.shadowEnabled = find("shadows").checked;
  const lods = find("lods").checked;
  scene.customLODSelector = (mesh) => (lods ? mesh.getLOD(camera) : mesh);
}
document.addEventListener("input", update);
update();
engine.runRenderLoop(() => scene.render());
await scene.whenReadyAsync(true);
document.body.dataset.state = "done";
