// Babylon's engines need the scene first in a bundle of deep imports.
import "@babylonjs/core/scene.js";
import { ArcRotateCamera } from "@babylonjs/core/Cameras/arcRotateCamera.js";
import { Engine } from "@babylonjs/core/Engines/engine.js";
import { DirectionalLight as BabylonLight } from "@babylonjs/core/Lights/directionalLight.js";
import { HemisphericLight } from "@babylonjs/core/Lights/hemisphericLight.js";
import "@babylonjs/core/Loading/loadingScreen.js";
import { AppendSceneAsync } from "@babylonjs/core/Loading/sceneLoader.js";
import { Color4 } from "@babylonjs/core/Maths/math.color.js";
import { Vector3 as BabylonVector } from "@babylonjs/core/Maths/math.vector.js";
import { Scene as BabylonScene } from "@babylonjs/core/scene.js";
import "@babylonjs/loaders/glTF/index.js";
import { unregisterGLTFExtension } from "@babylonjs/loaders/glTF/2.0/glTFLoaderExtensionRegistry.js";
import { AmbientLight, Color, DirectionalLight, type Mesh, PerspectiveCamera, Scene, WebGLRenderer } from "three";
import { GLTFLoader } from "three/examples/jsm/loaders/GLTFLoader.js";
import { type Blendshapes, registerSkinLoader } from "../../../plugin";
import { SKIN_EXTENSION } from "../../../sdk/export/skinExtension";

/** What a viewer is asked to show. */
export interface View {
  /** Turn of the camera about the head, radians, to the person's left. */
  readonly yaw: number;
  readonly face: Blendshapes;
}

const BACKGROUND = 0x20222a;
const TOWARDS = [-0.55, 0.45, 0.8] as const;
const [KEY, AMBIENT] = [2.5, 0.55];
const [FIELD, DISTANCE] = [0.36, 0.95];

async function bytesOf(path: string): Promise<Uint8Array> {
  return new Uint8Array(await (await fetch(path)).arrayBuffer());
}

/** PNG of a canvas, base64. */
function pngOf(canvas: HTMLCanvasElement): string {
  return canvas.toDataURL("image/png").split(",")[1];
}

function newCanvas(side: number): HTMLCanvasElement {
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = side;
  document.body.append(canvas);
  return canvas;
}

const experiments = {
  /** A GLB by Babylon's loader. @param skin whether the plugin's extension is known */
  async babylon(path: string, side: number, views: readonly View[], skin: boolean): Promise<string[]> {
    if (skin) registerSkinLoader();
    else unregisterGLTFExtension(SKIN_EXTENSION);
    const canvas = newCanvas(side);
    const scene = new BabylonScene(new Engine(canvas, true, { preserveDrawingBuffer: true }));
    scene.useRightHandedSystem = true;
    scene.clearColor = Color4.FromHexString(`#${BACKGROUND.toString(16)}ff`);
    await AppendSceneAsync(await bytesOf(path), scene, { pluginExtension: ".glb" });
    new BabylonLight("key", BabylonVector.FromArray(TOWARDS).scale(-1), scene).intensity = KEY;
    const ambient = new HemisphericLight("ambient", BabylonVector.Up(), scene);
    ambient.intensity = AMBIENT;
    ambient.groundColor = ambient.diffuse;
    const camera = new ArcRotateCamera("camera", 0, Math.PI / 2, DISTANCE, new BabylonVector(0, -0.01, 0), scene);
    camera.fov = FIELD;
    camera.minZ = 0.05;
    const pictures: string[] = [];
    for (const { yaw, face } of views) {
      camera.alpha = Math.PI / 2 - yaw;
      for (const { morphTargetManager } of scene.meshes) {
        for (const [name, weight] of Object.entries(face)) {
          const target = morphTargetManager?.getTargetByName(name);
          if (target) target.influence = weight;
        }
      }
      await scene.whenReadyAsync();
      scene.render();
      pictures.push(pngOf(canvas));
    }
    scene.getEngine().dispose();
    canvas.remove();
    return pictures;
  },

  /** The same by three.js' loader. */
  async three(path: string, side: number, views: readonly View[]): Promise<string[]> {
    const { scene: head } = await new GLTFLoader().parseAsync((await bytesOf(path)).buffer as ArrayBuffer, "");
    const canvas = newCanvas(side);
    const renderer = new WebGLRenderer({ canvas, antialias: true, preserveDrawingBuffer: true });
    renderer.setSize(side, side, false);
    const scene = new Scene();
    scene.background = new Color(BACKGROUND);
    const key = new DirectionalLight(0xffffff, KEY);
    key.position.set(...TOWARDS);
    // Babylon's hemispheric light is radiance, three.js' ambient one irradiance.
    scene.add(head, key, new AmbientLight(0xffffff, Math.PI * AMBIENT));
    const camera = new PerspectiveCamera((FIELD * 180) / Math.PI, 1, 0.05, 10);
    const pictures: string[] = [];
    for (const { yaw, face } of views) {
      camera.position.set(DISTANCE * Math.sin(yaw), -0.01, DISTANCE * Math.cos(yaw));
      camera.lookAt(0, -0.01, 0);
      head.traverse((one) => {
        const { morphTargetDictionary: names, morphTargetInfluences: weights } = one as Mesh;
        for (const [name, weight] of Object.entries(face)) {
          const place = names?.[name];
          if (place !== undefined && weights) weights[place] = weight;
        }
      });
      renderer.render(scene, camera);
      pictures.push(pngOf(canvas));
    }
    renderer.dispose();
    canvas.remove();
    return pictures;
  },
};

export type Experiments = typeof experiments;
Object.assign(globalThis, { experiments });
