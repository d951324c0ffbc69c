import type { HeadModel } from "../../../sdk/head/HeadModel";
import { poseHeadPoints } from "../../../sdk/head/poseHeadPoints";
import { projectEnvironment } from "../../../sdk/shading/projectEnvironment";
import { rotateSh } from "../../../sdk/shading/rotateSh";
import type { Camera, FloatImage, Photo, ShLight } from "../../../sdk/types";
import { buildClothesPart } from "./buildClothesPart";
import { buildEyeParts } from "./buildEyeParts";
import { buildHairPart } from "./buildHairPart";
import { buildSkinPart } from "./buildSkinPart";
import { castShadows } from "./castShadows";
import { createRandomStream, type RandomStream } from "./createRandomStream";
import { describeSkin, type SkinDescription } from "./describeSkin";
import { drawScene, type SceneImage } from "./drawScene";
import { finishPhoto, samplePhotoGain } from "./finishPhoto";
import { joinMeshes } from "./joinMeshes";
import { sampleEyeLook } from "./paintEye";
import { proceduralEnvironment } from "./proceduralEnvironment";
import type { RenderSplit } from "./readEnvironments";
import { rotateLights } from "./rotateLights";
import { sampleSkin } from "./sampleSkin";
import { type Subject, sampleSubject } from "./sampleSubject";
import { sampleView, type View } from "./sampleView";
import { selectLights } from "./selectLights";
import { shadeVertices } from "./shadeVertices";
import type { SkinToneGroup } from "./skinToneGroup";

export interface RenderTools {
  readonly model: HeadModel;
  readonly description: SkinDescription;
  /** HDR maps of the split; may be empty. */
  readonly environments: readonly { readonly image: FloatImage }[];
  readonly split: RenderSplit;
}

export interface RenderRequest {
  /** Picks person, expression, view and light. */
  readonly seed: number;
  /**
   * Another picture of the same person (identity, skin, hair, irises): other expression, gaze, clothes, view, light and
   * camera. Default 0, the person's first.
   */
  readonly picture?: number;
  /** Another light for the same person and view, in the same exposure. */
  readonly lightSeed?: number;
  /** Side in px. Default 512. */
  readonly size?: number;
}

/** Everything that is true of a rendered photo. */
export interface RenderedTruth extends Subject {
  readonly camera: Camera;
  readonly headToCamera: Float64Array;
  /** pointCount * 3, posed, head frame. */
  readonly points: Float32Array;
  /** Ideal picture in the photo's exposure and white balance (radiance), before noise and coding. */
  readonly image: SceneImage;
  /** Camera frame, in the exposed units of `image.radiance`. */
  readonly light: ShLight;
  readonly group: SkinToneGroup;
  readonly yaw: number;
}

const LIGHTS = 80;

/** What the model alone decides of the renders: prepare once. */
export function prepareRenders(
  model: HeadModel,
  split: RenderSplit,
  environments: RenderTools["environments"],
): RenderTools {
  return { model, description: describeSkin(model), environments, split };
}

/** A photo-like picture of a random person with its truth; the same seed, picture and split give the same picture. */
export async function renderHead(
  tools: RenderTools,
  { seed, picture = 0, lightSeed, size = 512 }: RenderRequest,
): Promise<{ readonly photo: Photo; readonly truth: RenderedTruth }> {
  const { model, description, split } = tools;
  const random = createRandomStream(`${split}/${seed}`);
  const moment = picture === 0 ? random : random.fork(`picture ${picture}`);
  const { identity } = sampleSubject(random.fork("subject"), model);
  const subject = { ...sampleSubject(moment.fork("subject"), model), identity };
  const skin = sampleSkin(random.fork("skin"), model, description);
  const view = sampleView(moment.fork("view"), size);
  const points = poseHeadPoints(model, subject.identity, subject.expression);
  const hair = buildHairPart(random.fork("hair"), model, description.rest, points, skin);
  const mesh = joinMeshes([
    buildSkinPart(model, description, points, skin),
    ...buildEyeParts(model, subject),
    ...(hair ? [hair] : []),
    buildClothesPart(moment.fork("clothes")),
  ]);
  const lightName = lightSeed ?? (picture === 0 ? seed : `${seed}/${picture}`);
  const surroundings = sampleSurroundings(createRandomStream(`${split}/light/${lightName}`), tools);
  const { environment, cameraToEnvironment, light } = surroundings;
  const lights = rotateLights(selectLights(environment, LIGHTS), environmentToHead(view, cameraToEnvironment));
  const visibility = castShadows(mesh.positions, mesh.normals, mesh.triangles, lights);
  const shaded = shadeVertices(mesh, lights, visibility, eyeOf(view), meanAlbedo(skin.albedo));
  const look = { model, description, skin, eyes: sampleEyeLook(random.fork("eyes")), environment, cameraToEnvironment };
  const image = drawScene(mesh, shaded, view, look);
  const camera = createRandomStream(`${split}/camera/${seed}/${lightName}`);
  const gain = samplePhotoGain(camera, image.radiance, image.surface);
  for (let i = 0; i < image.radiance.length; i++) image.radiance[i] *= gain[i % 3];
  const { headToCamera, yaw } = view;
  return {
    photo: await finishPhoto(camera, image.radiance, size),
    truth: {
      ...subject,
      camera: view.camera,
      headToCamera,
      points,
      image,
      light: { sh: light.sh.map((value, i) => value * gain[i % 3]) },
      group: skin.group,
      yaw,
    },
  };
}

/** An environment and how it stands about the camera: turned about the vertical. */
function sampleSurroundings(random: RandomStream, { environments }: RenderTools) {
  const procedural = environments.length === 0 || random.chance(0.4);
  const environment = procedural ? proceduralEnvironment(random) : random.pick(environments).image;
  const angle = random.uniform(-Math.PI, Math.PI);
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const cameraToEnvironment = [cos, 0, sin, 0, 1, 0, -sin, 0, cos];
  const environmentToCamera = [cos, 0, -sin, 0, 1, 0, sin, 0, cos];
  const light = { sh: rotateSh(projectEnvironment(environment).sh, environmentToCamera) };
  return { environment, cameraToEnvironment, light };
}

/** 3x3: environment frame to head frame. */
function environmentToHead({ headToCamera: m }: View, cameraToEnvironment: readonly number[]): number[] {
  const out: number[] = [];
  for (let row = 0; row < 3; row++) {
    for (let column = 0; column < 3; column++) {
      let sum = 0;
      // head <- camera is the transpose of headToCamera, camera <- environment that of cameraToEnvironment.
      for (let k = 0; k < 3; k++) sum += m[4 * k + row] * cameraToEnvironment[3 * column + k];
      out.push(sum);
    }
  }
  return out;
}

/** The camera's place in the head frame. */
function eyeOf({ headToCamera: m }: View): number[] {
  return [0, 1, 2].map((row) => -(m[row] * m[3] + m[4 + row] * m[7] + m[8 + row] * m[11]));
}

function meanAlbedo(albedo: Float32Array): number[] {
  const mean = [0, 0, 0];
  for (let i = 0; i < albedo.length; i++) mean[i % 3] += albedo[i] / (albedo.length / 3);
  return mean;
}
