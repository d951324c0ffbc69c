// The scene first: Babylon's engines need it in a bundle of single files.
import "@babylonjs/core/scene.js";
import "@babylonjs/core/Materials/standardMaterial.js";
import "@babylonjs/core/Rendering/depthRendererSceneComponent.js";
import { Engine } from "@babylonjs/core/Engines/engine.js";
import { WebGPUEngine } from "@babylonjs/core/Engines/webgpuEngine.js";
import { find } from "./controls";

/**
 * The engine that draws on the page's canvas: `?engine=webgpu` or `webgl2` in the address, else WebGPU where the browser has
 * it. The page says which it is, with a link to the other.
 */
export async function createEngine(): Promise<Engine | WebGPUEngine> {
  const asked = new URLSearchParams(location.search).get("engine");
  const webgpu = asked === "webgpu" || (asked !== "webgl2" && (await WebGPUEngine.IsSupportedAsync));
  const [kind, other] = webgpu ? ["webgpu", "webgl2"] : ["webgl2", "webgpu"];
  Object.assign(find("engine"), { href: `?engine=${other}`, textContent: `${kind}; switch to ${other}` });
  const canvas = find<HTMLCanvasElement>("canvas");
  // Exact sRGB: with the photo's light the avatar is then the photo's colours, not Babylon's 2.2 power of them.
  const options = { antialias: true, adaptToDeviceRatio: true, useExactSrgbConversions: true };
  const engine = webgpu ? new WebGPUEngine(canvas, options) : new Engine(canvas, true, options);
  if (engine instanceof WebGPUEngine) await engine.initAsync();
  new ResizeObserver(() => engine.resize()).observe(canvas);
  return engine;
}
