import type { AvatarError, AvatarProgress } from "mosar";
import { createAvatarFromPhoto, type SceneAvatar } from "mosar/babylon";
import { chosen, find } from "../shared/controls";
import { createStage } from "../shared/createStage";
import { createFaceSliders } from "./createFaceSliders";
import { showMaps } from "./showMaps";
import { STAGE_NAMES } from "./stageNames";

const query = new URLSearchParams(location.search);
/** Not awaited here: a photo chosen while the engine starts must not be lost. */
const stage = createStage();
stage.catch(showError);
const setFace = createFaceSliders(find("shapes"));
let avatar: SceneAvatar | undefined;
let running: AbortController | undefined;

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
    // Another photo is on its way.
    if (running.signal !== signal) return;
    if (signal.aborted) show("start");
    else showError(error);
  }
}

function show(state: "start" | "busy" | "failed" | "done"): void {
  document.body.dataset.state = state;
}

function showProgress({ stage, file, progress }: AvatarProgress): void {
  find("stage").textContent = file ? `${STAGE_NAMES[stage]}: ${file}` : STAGE_NAMES[stage];
  find("percent").textContent = `${Math.round(progress * 100)} %`;
  find("progress").value = `${progress}`;
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
  moveFace();
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
  if (chosen("light") === "photo") avatar?.applyLightingTo(scene);
  else avatar?.removeLightingFrom(scene);
}

function moveFace(): void {
  if (avatar) setFace(avatar);
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
find("file").addEventListener("change", (event) => {
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
find("shapes").addEventListener("input", moveFace);
find("cancel").addEventListener("click", () => running?.abort());
find("again").addEventListener("click", () => show("start"));
find("download").addEventListener("click", download);
for (const choice of document.querySelectorAll("input[name=light]")) choice.addEventListener("change", setLight);
