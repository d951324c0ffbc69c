import { ARKIT_NAMES, addAvatarToScene, VISEME_SHAPES } from "mosar/babylon";
import { chosen, find } from "../shared/controls";
import { createStage } from "../shared/createStage";
import { openPortrait } from "../shared/openPortrait";
import { RATE, RECORDING } from "./recording";
import { spell } from "./spell";

/** Sounds a second. */
const TEMPO = 9;
const STILL = { weights: new Float32Array(ARKIT_NAMES.length), rotation: [0, 0, 0, 1] };

const portrait = await openPortrait();
const scene = await createStage();
// With a photo of your own: await createAvatarFromPhoto(photo, scene, { assetsUrl }).
const avatar = addAvatarToScene(portrait, scene);
const sliders = [...document.querySelectorAll<HTMLInputElement>("#sliders input")];
const bars = ARKIT_NAMES.map((title) => Object.assign(document.createElement("i"), { title }));
find("weights").append(...bars);
const began = performance.now();

scene.onBeforeRenderObservable.add(() => {
  const seconds = (performance.now() - began) / 1000;
  const source = chosen("source");
  const frame = source === "recording" ? RECORDING[Math.floor(seconds * RATE) % RECORDING.length] : STILL;
  // The whole of live driving: one call a frame.
  avatar.drive(frame.weights, "arkit", frame.rotation);
  if (source === "sliders") {
    avatar.setBlendshapes(Object.fromEntries(sliders.map(({ name, valueAsNumber }) => [name, valueAsNumber])));
  }
  speak(source === "words" ? spell(find("text").value) : [], seconds * TEMPO);
  const weights = avatar.getBlendshapes();
  for (const [i, name] of ARKIT_NAMES.entries()) bars[i].style.setProperty("--weight", (weights[name] ?? 0).toFixed(2));
});

/** Each sound fades into the next; visemes that are not heard are 0. */
function speak(sounds: readonly string[], time: number): void {
  const part = time % 1;
  const [now, next] = [0, 1].map((step) => sounds[(Math.floor(time) + step) % sounds.length]);
  const weight = (name: string) => (name === now ? 1 - part : 0) + (name === next ? part : 0);
  avatar.setVisemes(Object.fromEntries(Object.keys(VISEME_SHAPES).map((name) => [name, weight(name)])));
}

find("sliders").addEventListener("input", () => document.querySelector<HTMLElement>("input[value=sliders]")!.click());
const live = () => (find("idle").checked ? avatar.startIdle() : avatar.stopIdle());
find("idle").addEventListener("change", live);
live();
await scene.whenReadyAsync(true);
document.body.dataset.state = "done";
