import { TargetCamera } from "@babylonjs/core/Cameras/targetCamera.js";
import { Engine } from "@babylonjs/core/Engines/engine.js";
import { DirectionalLight } from "@babylonjs/core/Lights/directionalLight.js";
import { ShadowGenerator } from "@babylonjs/core/Lights/Shadows/shadowGenerator.js";
import "@babylonjs/core/Lights/Shadows/shadowGeneratorSceneComponent.js";
import { Constants } from "@babylonjs/core/Engines/constants.js";
import type { PBRMaterial } from "@babylonjs/core/Materials/PBR/pbrMaterial.js";
import { StandardMaterial } from "@babylonjs/core/Materials/standardMaterial.js";
import { RenderTargetTexture } from "@babylonjs/core/Materials/Textures/renderTargetTexture.js";
import { Color3, Color4 } from "@babylonjs/core/Maths/math.color.js";
import { Vector3 } from "@babylonjs/core/Maths/math.vector.js";
import type { Mesh } from "@babylonjs/core/Meshes/mesh.js";
import { Scene } from "@babylonjs/core/scene.js";
import { attachSkin, type SkinOptions } from "../../../plugin";
import { createHeadMesh } from "../../../plugin/createHeadMesh";
import { createSkinMaterial } from "../../../plugin/createSkinMaterial";
import { DIFFUSE_GAIN } from "../../../sdk/export/skinExtension";
import { eyeballOccluders } from "../../../sdk/head/bake/eyeballOccluders";
import { bakeGeometryMaps } from "../../../sdk/head/bakeGeometryMaps";
import { buildHeadMesh } from "../../../sdk/head/buildHeadMesh";
import type { HeadModel } from "../../../sdk/head/HeadModel";
import { pointNormals } from "../../../sdk/head/pointNormals";
import { poseHeadPoints } from "../../../sdk/head/poseHeadPoints";
import { readHeadModel } from "../../../sdk/head/readHeadModel";
import { packMaps } from "../../../sdk/stages/texture/packMaps";
import type { AvatarMaps, GeometryMaps, MeshData } from "../../../sdk/types";
import { truthCamera } from "../../reference/truthCamera";
import { truthIdentity } from "../../reference/truthIdentity";
import {
  TRUTH_GLOSS,
  TRUTH_HEADS,
  TRUTH_LIGHTS,
  TRUTH_VIEWS,
  type TruthHead,
  type TruthLight,
  type TruthView,
} from "../../reference/truthScene";

/** Side of a picture's pixel in drawn ones. */
const SAMPLES = 4;
const MAP_SIZE = 512;
const SHADOW_SIZE = 2048;

export interface TruthShot {
  readonly view: TruthView;
  readonly light: TruthLight;
  /** Linear, of flat skin. */
  readonly albedo: readonly [number, number, number];
  readonly gloss: boolean;
  /** False: Babylon's PBR. */
  readonly skin: false | Partial<Omit<SkinOptions, "map">>;
}

let model: HeadModel;
let points: Float32Array;
let scene: Scene;
let camera: TargetCamera;
let head: Mesh;
let light: DirectionalLight;
let materials: Record<"skin" | "stock", Record<"matt" | "glossy", PBRMaterial>>;
const targets = new Map<TruthView, RenderTargetTexture>();

const experiments = {
  /** Bakes one of the people and puts it into a scene without light but the single one. */
  async open(name: TruthHead) {
    scene?.getEngine().dispose();
    targets.clear();
    model ??= readHeadModel(await (await fetch("/models/head.bin")).arrayBuffer());
    const identity = truthIdentity(TRUTH_HEADS[name], model.identity.length);
    points = poseHeadPoints(model, identity, []);
    const canvas = document.createElement("canvas");
    scene = new Scene(new Engine(canvas, false, { useExactSrgbConversions: true }));
    scene.useRightHandedSystem = true;
    scene.clearColor = new Color4(0, 0, 0, 1);
    // Linear values leave the shader unclamped.
    scene.imageProcessingConfiguration.applyByPostProcess = true;
    camera = new TargetCamera("camera", new Vector3(0, 0, 1), scene);
    camera.minZ = 0.2;
    camera.maxZ = 2;
    head = createHeadMesh({ ...buildHeadMesh(model, identity), morphTargets: [] }, scene);
    head.receiveShadows = true;
    const eyes = createHeadMesh(eyeballs(), scene);
    const black = new StandardMaterial("eyes", scene);
    black.disableLighting = true;
    eyes.material = black;
    light = new DirectionalLight("light", Vector3.Down(), scene);
    // Values are pi L / E.
    light.intensity = Math.PI;
    light.autoCalcShadowZBounds = true;
    const generator = new ShadowGenerator(SHADOW_SIZE, light);
    generator.usePercentageCloserFiltering = true;
    // Least without acne on the lit face; a millimetre of normal bias lets light into the folds of an ear.
    generator.bias = 0.001;
    generator.normalBias = 0.0007;
    generator.addShadowCaster(head);
    generator.addShadowCaster(eyes);
    const geometry = bakeGeometryMaps(model, points, MAP_SIZE);
    const [matt, glossy] = [0, TRUTH_GLOSS.specular].map((specular) => flatMaps(geometry, specular));
    const pair = (skin: false | Partial<SkinOptions>) => {
      const made = (maps: AvatarMaps) => createSkinMaterial(scene, maps, { skin });
      return { matt: made(matt), glossy: made(glossy) };
    };
    materials = { skin: pair({ microRelief: 0, referenceTranslucency: 0, albedoGain: 1 }), stock: pair(false) };
    for (const material of Object.values(materials.stock)) material.subSurface.isTranslucencyEnabled = false;
  },

  /** @returns side * side * 3 linear values of a view, row 0 on top, as base64 of float32 */
  async draw({ view, light: from, albedo, gloss, skin }: TruthShot) {
    const material = materials[skin ? "skin" : "stock"][gloss ? "glossy" : "matt"];
    if (skin) attachSkin(material, skin);
    // The renderer takes F0 from the diffuse light; the shading model does not.
    const gain = gloss ? DIFFUSE_GAIN : 1;
    material.albedoColor = new Color3(...albedo.map((value) => gain * value));
    head.material = material;
    light.direction = Vector3.FromArray(TRUTH_LIGHTS[from]).normalize().scale(-1);
    light.position = light.direction.scale(-0.6);
    const { eye, target, tangent } = truthCamera(model, points, view);
    camera.position.fromArray(eye);
    camera.setTarget(Vector3.FromArray(target));
    camera.fov = 2 * Math.atan(tangent);
    const side = TRUTH_VIEWS[view].size;
    camera.outputRenderTarget = targetOf(view, side * SAMPLES);
    material.allowShaderHotSwapping = false;
    await scene.whenReadyAsync();
    scene.render();
    const drawn = (await camera.outputRenderTarget.readPixels()) as Float32Array;
    return encoded(shrunk(drawn, side));
  },
};

function targetOf(view: TruthView, side: number): RenderTargetTexture {
  const made =
    targets.get(view) ?? new RenderTargetTexture(view, side, scene, { type: Constants.TEXTURETYPE_FLOAT, samples: 1 });
  made.renderList = scene.meshes;
  targets.set(view, made);
  return made;
}

/** White skin without relief of its own; curvature and thickness are the head's. */
function flatMaps({ size, curvature, convexity, thickness }: GeometryMaps, specular: number): AvatarMaps {
  const count = size * size;
  const one = (value: number, channels = 1) => new Float32Array(count * channels).fill(value);
  return packMaps({
    size,
    diffuse: one(1, 3),
    lightNormalized: one(1, 3),
    specular: one(specular),
    roughness: one(TRUTH_GLOSS.roughness),
    ambientOcclusion: one(1),
    translucency: one(0.5),
    normal: Float32Array.from({ length: count * 3 }, (_, i) => (i % 3 === 2 ? 1 : 0)),
    curvature,
    convexity,
    thickness,
  });
}

/** The balls of the path tracer. */
function eyeballs(): MeshData {
  const { points: positions, triangles: indices } = eyeballOccluders(model, points);
  const uvs = new Float32Array((positions.length / 3) * 2);
  return { name: "eyes", positions, normals: pointNormals(positions, indices), uvs, indices, morphTargets: [] };
}

/** Means of SAMPLES * SAMPLES pixels of RGBA; WebGL's rows begin at the bottom. */
function shrunk(drawn: Float32Array, side: number): Float32Array {
  const out = new Float32Array(side * side * 3);
  const wide = side * SAMPLES;
  for (let i = 0; i < wide * wide; i++) {
    const row = side - 1 - Math.floor(i / wide / SAMPLES);
    const to = 3 * (row * side + Math.floor((i % wide) / SAMPLES));
    for (let c = 0; c < 3; c++) out[to + c] += drawn[4 * i + c] / SAMPLES ** 2;
  }
  return out;
}

function encoded(values: Float32Array): string {
  const bytes = new Uint8Array(values.buffer);
  const parts: string[] = [];
  for (let i = 0; i < bytes.length; i += 8192) parts.push(String.fromCharCode(...bytes.subarray(i, i + 8192)));
  return btoa(parts.join(""));
}

export type Experiments = typeof experiments;
Object.assign(globalThis, { experiments });
