import type { Scene } from "@babylonjs/core/scene.js";
import type { AvatarError, AvatarProgress } from "mosar";
import { type Blendshapes, createAvatarFromPhoto, type SceneAvatar } from "mosar/babylon";
import { chooseEngine, createStage } from "../shared/createStage";
import { showMaps } from "./showMaps";

const STAGES: Record<AvatarProgress["stage"], string> = {
  load: "Loading the models",
  decode: "Reading the photo",
  detect: "Finding the face",
  landmarks: "Measuring 478 points",
  shape: "Finding the shape of the head",
  fit: "Fitting the head",
  unwrap: "Unwrapping the photo",
  light: "Finding the light",
  maps: "Separating skin from light",
  refine: "Comparing with the photo",
  finish: "Completing the maps",
};
/** What each slider means at its end; several add up. */
const FACES: Record<string, (avatar: SceneAvatar) => Blendshapes> = {
  "As in the photo": (avatar) => avatar.photoExpression,
  "Jaw open": () => ({ jawOpen: 1 }),
  Smile: () => ({ mouthSmileLeft: 1, mouthSmileRight: 1 }),
  Pucker: () => ({ mouthPucker: 1 }),
  Blink: () => ({ eyeBlinkLeft: 1, eyeBlinkRight: 1 }),
  "Brows up": () => ({ browInnerUp: 1, browOuterUpLeft: 1, browOuterUpRight: 1 }),
  "Look left": () => ({ eyeLookOutLeft: 1, eyeLookInRight: 1 }),
};

const find = <T extends HTMLElement>(id: string) => document.getElementById(id) as T;
const query = new URLSearchParams(location.search);
const stage = openStage();
stage.catch(showError);
const sliders = Object.keys(FACES).map(addSlider);
let avatar: SceneAvatar | undefined;
let running: AbortController | undefined;

/** Not awaited here: a photo chosen while the engine starts must not be lost. */
async function openStage(): Promise<Scene> {
  const kind = await chooseEngine(query.get("engine"));
  const other = kind === "webgpu" ? "webgl2" : "webgpu";
  Object.assign(find("engine"), { href: `?engine=${other}`, textContent: `${kind}; switch to ${other}` });
  return createStage(find<HTMLCanvasElement>("canvas"), kind);
}

async function start(photo: Blob): Promise<void> {
  running?.abort();
  running = new AbortController();
  const { signal } = running;
  avatar?.dispose();
  avatar = undefined;
  URL.revokeObjectURL(find<HTMLImageElement>("photo").src);
  find<HTMLImageElement>("photo").src = URL.createObjectURL(photo);
  show("busy");
  try {
    avatar = await createAvatarFromPhoto(photo, await stage, {
      assetsUrl: new URL("../../../models/", import.meta.url),
      ort: new URL("../ort/", import.meta.url),
      // For tests and comparisons; by itself a software adapter is left to WebAssembly.
      device: (query.get("device") ?? "auto") as "auto" | "webgpu" | "wasm",
      textureSize: Number(query.get("size") ?? 1024) as 512 | 1024 | 2048,
      signal,
      onProgress: showProgress,
    });
    await showAvatar(avatar);
  } catch (error) {
    if (signal.aborted) show("start");
    else showError(error);
  }
}

function show(state: "start" | "busy" | "failed" | "done"): void {
  document.body.dataset.state = state;
}

function showProgress({ stage, file, progress }: AvatarProgress): void {
  find("stage").textContent = file ? `${STAGES[stage]}: ${file}` : STAGES[stage];
  find("percent").textContent = `${Math.round(progress * 100)} %`;
  find<HTMLProgressElement>("progress").value = progress;
}

function showError(error: unknown): void {
  const { message, hint } = error as AvatarError;
  find("error").textContent = message;
  find("hint").textContent = hint ?? "";
  show("failed");
}

async function showAvatar({ avatar: data }: SceneAvatar): Promise<void> {
  show("done");
  showMaps(data, find("maps"));
  await setLight();
  setFace();
  const seconds = data.report.stages.reduce((sum, stage) => sum + stage.milliseconds, 0) / 1000;
  const { inference, refine, reason } = data.report.device;
  find("report").title = reason;
  const doubts = data.report.warnings.map((warning) => warning.message);
  find("report").textContent = [
    `${seconds.toFixed(1)} s (networks on ${inference}, light on ${refine})`,
    `${data.report.photoErrorPsnr.toFixed(1)} dB against the photo`,
    ...doubts,
  ].join(" · ");
}

async function setLight(): Promise<void> {
  const scene = await stage;
  const chosen = document.querySelector<HTMLInputElement>("input[name=light]:checked")!.value;
  if (chosen === "photo") avatar?.applyLightingTo(scene);
  else avatar?.removeLightingFrom(scene);
}

function setFace(): void {
  const weights: Record<string, number> = {};
  for (const [label, slider] of sliders) {
    for (const [name, weight] of Object.entries(avatar ? FACES[label](avatar) : {})) {
      weights[name] = (weights[name] ?? 0) + weight * slider.valueAsNumber;
    }
  }
  avatar?.setBlendshapes(weights);
}

function addSlider(label: string): [string, HTMLInputElement] {
  const slider = Object.assign(document.createElement("input"), { type: "range", min: "0", max: "1", step: "0.01" });
  slider.value = "0";
  slider.addEventListener("input", setFace);
  const row = document.createElement("label");
  row.append(label, slider);
  find("shapes").append(row);
  return [label, slider];
}

async function download(): Promise<void> {
  const glb = await avatar!.exportGLB();
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([glb as BlobPart], { type: "model/gltf-binary" }));
  link.download = "avatar.glb";
  link.click();
  URL.revokeObjectURL(link.href);
}

find("sample").addEventListener("click", async () => start(await (await fetch("../assets/astronaut.png")).blob()));
find<HTMLInputElement>("file").addEventListener("change", (event) => {
  const input = event.target as HTMLInputElement;
  if (input.files?.[0]) start(input.files[0]);
  input.value = "";
});
addEventListener("dragover", (event) => event.preventDefault());
addEventListener("drop", (event) => {
  event.preventDefault();
  const photo = event.dataTransfer?.files[0];
  if (photo) start(photo);
});
find("cancel").addEventListener("click", () => running?.abort());
find("again").addEventListener("click", () => show("start"));
find("download").addEventListener("click", download);
for (const choice of document.querySelectorAll("input[name=light]")) choice.addEventListener("change", setLight);
