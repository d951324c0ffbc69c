import { ARKIT_NAMES, type ArkitName, addAvatarToScene, VISEME_SHAPES, type Visemes } from "mosar/babylon";
import { createStage } from "../1-hello-avatar/createStage";
import { find, openPage } from "../shared/openPage";
import { RATE, RECORDING } from "./recording";
import { spell } from "./spell";

const SLIDERS: readonly ArkitName[] = ["jawOpen", "mouthPucker", "mouthSmileLeft", "eyeBlinkRight", "browInnerUp"];
/** Sounds a second. */
const TEMPO = 9;
const STRAIGHT = [0, 0, 0, 1];

const { canvas, kind, portrait } = await openPage();
const scene = await createStage(canvas, kind);
// With a photo of your own: await createAvatarFromPhoto(photo, scene, { assetsUrl }).
const avatar = addAvatarToScene(portrait, scene);
const sliders = SLIDERS.map(addSlider);
const bars = ARKIT_NAMES.map((title) => Object.assign(document.createElement("i"), { title }));
find("weights").append(...bars);
const moved = new Float32Array(ARKIT_NAMES.length);
const quiet: Visemes = Object.fromEntries(Object.keys(VISEME_SHAPES).map((name) => [name, 0]));
const began = performance.now();

scene.onBeforeRenderObservable.add(() => {
  const seconds = (performance.now() - began) / 1000;
  const source = document.querySelector<HTMLInputElement>("input[name=source]:checked")!.value;
  const frame = RECORDING[Math.floor(seconds * RATE) % RECORDING.length];
  moved.fill(0);
  if (source === "recording") moved.set(frame.weights);
  if (source === "sliders") for (const { name, valueAsNumber } of sliders) moved[place(name)] = valueAsNumber;
  // The whole of live driving: one call a frame.
  avatar.drive(moved, "arkit", source === "recording" ? frame.rotation : STRAIGHT);
  avatar.setVisemes(source === "words" ? spoken(seconds) : quiet);
  bars.forEach((bar, i) => {
    bar.style.setProperty("--weight", moved[i].toFixed(2));
  });
});

/** Each sound fades into the next. */
function spoken(seconds: number): Visemes {
  const sounds = spell(find("text").value);
  const at = (seconds * TEMPO) % sounds.length;
  const [first, part] = [Math.floor(at), at % 1];
  const weights = { ...quiet, [sounds[first]]: 1 - part };
  const next = sounds[(first + 1) % sounds.length];
  weights[next] = (weights[next] ?? 0) + part;
  return weights;
}

function place(name: string): number {
  return ARKIT_NAMES.indexOf(name as ArkitName);
}

function addSlider(name: ArkitName): HTMLInputElement {
  const slider = document.createElement("input");
  Object.assign(slider, { name, type: "range", min: "0", max: "1", step: "0.01", value: "0" });
  slider.addEventListener("input", () => document.querySelector<HTMLElement>("input[value=sliders]")!.click());
  const row = document.createElement("label");
  row.append(name, slider);
  find("sliders").append(row);
  return slider;
}

const live = () => (find("idle").checked ? avatar.startIdle() : avatar.stopIdle());
find("idle").addEventListener("change", live);
live();
document.body.dataset.state = "done";
