import { ArcRotateCamera } from "@babylonjs/core/Cameras/arcRotateCamera.js";
import { Constants } from "@babylonjs/core/Engines/constants.js";
import { WebGPUEngine } from "@babylonjs/core/Engines/webgpuEngine.js";
import { DirectionalLight } from "@babylonjs/core/Lights/directionalLight.js";
import { RawTexture } from "@babylonjs/core/Materials/Textures/rawTexture.js";
import { Color4 } from "@babylonjs/core/Maths/math.color.js";
import { Vector3 } from "@babylonjs/core/Maths/math.vector.js";
import { Logger } from "@babylonjs/core/Misc/logger.js";
import { Scene } from "@babylonjs/core/scene.js";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { addAvatarToScene } from "../../../plugin";
import { syntheticAvatar } from "../../unit/fixtures/syntheticAvatar";

const SIDE = 128;

/** As much of a canvas as Babylon asks for when nothing is shown. */
function offscreenCanvas(): HTMLCanvasElement {
  let texture: GPUTexture | undefined;
  let device: GPUDevice;
  const context = {
    configure: (descriptor: GPUCanvasConfiguration) => {
      device = descriptor.device;
    },
    unconfigure: () => undefined,
    getCurrentTexture: () => {
      texture ??= device.createTexture({
        size: [SIDE, SIDE],
        format: "rgba8unorm",
        usage: GPUTextureUsage.RENDER_ATTACHMENT | GPUTextureUsage.COPY_SRC | GPUTextureUsage.TEXTURE_BINDING,
      });
      return texture;
    },
  };
  const canvas = {
    width: SIDE,
    height: SIDE,
    clientWidth: SIDE,
    clientHeight: SIDE,
    style: {},
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    setAttribute: () => undefined,
    getBoundingClientRect: () => ({ x: 0, y: 0, left: 0, top: 0, width: SIDE, height: SIDE }),
    getContext: (kind: string) => (kind === "webgpu" ? context : null),
  };
  return canvas as unknown as HTMLCanvasElement;
}

/** Babylon's reflectance table is a PNG, which Node cannot decode; a constant does for a skin of little gloss. */
function reflectanceTable(scene: Scene): RawTexture {
  const [width, height] = [1, 1];
  return new RawTexture(
    Float32Array.of(0.05, 0.9, 0, 1),
    width,
    height,
    Constants.TEXTUREFORMAT_RGBA,
    scene,
    false,
    false,
    Constants.TEXTURE_NEAREST_SAMPLINGMODE,
    Constants.TEXTURETYPE_FLOAT,
  );
}

describe("addAvatarToScene on WebGPU in Node", () => {
  let engine: WebGPUEngine;
  beforeAll(async () => {
    Logger.LogLevels = Logger.WarningLogLevel | Logger.ErrorLogLevel;
    engine = new WebGPUEngine(offscreenCanvas(), { antialias: false });
    await engine.initAsync();
  });
  afterAll(() => engine.dispose());

  async function brightness(scene: Scene, x: number, y: number): Promise<number> {
    await scene.whenReadyAsync();
    engine.beginFrame();
    scene.render();
    const pixel = (await engine.readPixels(x, y, 1, 1)) as Uint8Array;
    engine.endFrame();
    return (pixel[0] + pixel[1] + pixel[2]) / 3;
  }

  it("draws the head lit by a light and by the photo's light, and morphs it", async () => {
    const scene = new Scene(engine);
    scene.clearColor = new Color4(0, 0, 0, 1);
    const camera = new ArcRotateCamera("camera", Math.PI / 2, Math.PI / 2, 0.5, Vector3.Zero(), scene);
    camera.minZ = 0.01;
    camera.fov = 0.55;
    new DirectionalLight("key", new Vector3(1, -0.5, -1), scene).intensity = 3;
    scene.environmentBRDFTexture = reflectanceTable(scene);
    const avatar = addAvatarToScene(syntheticAvatar(), scene);
    // The light comes from the person's left, the picture's right.
    expect(await brightness(scene, 86, 75)).toBeGreaterThan((await brightness(scene, 42, 75)) * 2);
    expect(await brightness(scene, 64, 116)).toBe(0);
    avatar.setBlendshapes({ jawOpen: 1 });
    avatar.applyLightingTo(scene);
    expect(await brightness(scene, 64, 116)).toBeGreaterThan(10);
    expect(await brightness(scene, 42, 75)).toBeGreaterThan(60);
    scene.dispose();
  });
});
