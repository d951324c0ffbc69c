import type { HeadModel } from "../../../sdk/head/HeadModel";
import type { HeadFit } from "../../../sdk/types";
import type { RandomStream } from "./createRandomStream";

/** Who is in the picture and what the face does. */
export type Subject = Pick<HeadFit, "identity" | "expression" | "gaze">;

/** Modes beyond 2.5 sigma look like nobody. */
const SIGMA_LIMIT = 2.5;

type Recipe = Readonly<Record<string, readonly [number, number]>>;

/** Ranges of weights by ARKit stem ("Left" and "Right" are added where a pair exists). */
const RECIPES: readonly { readonly weight: number; readonly shapes: Recipe }[] = [
  { weight: 5, shapes: {} },
  { weight: 3, shapes: { mouthSmile: [0.3, 0.9], cheekSquint: [0, 0.6], eyeSquint: [0, 0.4] } },
  {
    weight: 3,
    shapes: {
      mouthSmile: [0.5, 1],
      jawOpen: [0.05, 0.3],
      mouthUpperUp: [0.1, 0.5],
      cheekSquint: [0.2, 0.8],
      eyeSquint: [0, 0.5],
    },
  },
  { weight: 2, shapes: { jawOpen: [0.2, 0.7], browInnerUp: [0, 0.7], browOuterUp: [0, 0.6], eyeWide: [0, 0.6] } },
  { weight: 2, shapes: { jawOpen: [0.05, 0.35], mouthFunnel: [0, 0.5], mouthLowerDown: [0, 0.4] } },
  { weight: 1.5, shapes: { mouthPucker: [0.2, 0.8], mouthFunnel: [0, 0.3] } },
  { weight: 2, shapes: { browDown: [0.3, 1], mouthFrown: [0, 0.7], eyeSquint: [0, 0.5], noseSneer: [0, 0.5] } },
  { weight: 1, shapes: { mouthPress: [0.2, 0.8], mouthRollUpper: [0, 0.4], mouthRollLower: [0, 0.4] } },
  { weight: 1.5, shapes: { eyeBlink: [0.85, 1], mouthSmile: [0, 0.4] } },
  { weight: 1, shapes: { mouthStretch: [0.1, 0.6], mouthDimple: [0, 0.5], mouthUpperUp: [0, 0.4] } },
];

/** Random identity (unit sigma), a plausible expression (0..1) and a gaze with the lids that go with it. */
export function sampleSubject(random: RandomStream, model: HeadModel): Subject {
  const identity = Float32Array.from(model.identity, () =>
    Math.max(-SIGMA_LIMIT, Math.min(SIGMA_LIMIT, random.normal())),
  );
  const expression = new Float32Array(model.expressionNames.length);
  const add = (name: string, value: number): void => {
    const index = model.expressionNames.indexOf(name);
    if (index >= 0) expression[index] = Math.max(0, Math.min(1, expression[index] + value));
  };
  const recipe = pickRecipe(random);
  for (const [stem, [low, high]] of Object.entries(recipe))
    addPair(random, add, model, stem, random.uniform(low, high));
  for (let i = 0; i < 5; i++) {
    const name = random.pick(model.expressionNames);
    if (!/^(mouthClose|tongueOut|eye(Look|Blink))/.test(name)) add(name, random.uniform(0, 0.2));
  }
  addSome(random, add, "jawLeft", "jawRight", 0.25);
  addSome(random, add, "mouthLeft", "mouthRight", 0.3);
  return { identity, expression, gaze: sampleGaze(random, add) };
}

function pickRecipe(random: RandomStream): Recipe {
  let ticket = random.uniform(
    0,
    RECIPES.reduce((sum, { weight }) => sum + weight, 0),
  );
  for (const { weight, shapes } of RECIPES) {
    ticket -= weight;
    if (ticket < 0) return shapes;
  }
  return {};
}

/** Both sides alike within a fifth, or the one shape that has no sides. */
function addPair(
  random: RandomStream,
  add: (name: string, value: number) => void,
  model: HeadModel,
  stem: string,
  value: number,
): void {
  if (model.expressionNames.includes(stem)) add(stem, value);
  else for (const side of ["Left", "Right"]) add(stem + side, value * (1 + 0.2 * random.uniform(-1, 1)));
}

function addSome(
  random: RandomStream,
  add: (name: string, value: number) => void,
  one: string,
  other: string,
  limit: number,
): void {
  if (random.chance(0.25)) add(random.chance(0.5) ? one : other, random.uniform(0, limit));
}

/** Both eyes look at one far point; the lids follow as the ARKit eyeLook shapes say (full at 30 degrees sideways, 25 up and down). */
function sampleGaze(random: RandomStream, add: (name: string, value: number) => void): Subject["gaze"] {
  const yaw = 0.16 * random.normal();
  const pitch = 0.1 * random.normal();
  const sideways = Math.min(1, Math.abs(yaw) / 0.52);
  add(yaw > 0 ? "eyeLookOutLeft" : "eyeLookInLeft", sideways);
  add(yaw > 0 ? "eyeLookInRight" : "eyeLookOutRight", sideways);
  const vertical = Math.min(1, Math.abs(pitch) / 0.44);
  for (const side of ["Left", "Right"]) add(`${pitch > 0 ? "eyeLookUp" : "eyeLookDown"}${side}`, vertical);
  return { left: [yaw, pitch], right: [yaw, pitch] };
}
