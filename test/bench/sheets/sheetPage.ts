// Babylon's engines need the scene first in a bundle of deep imports.
import "@babylonjs/core/scene.js";
import { ArcRotateCamera } from "@babylonjs/core/Cameras/arcRotateCamera.js";
import { Engine } from "@babylonjs/core/Engines/engine.js";
import { HemisphericLight } from "@babylonjs/core/Lights/hemisphericLight.js";
import { Color4 } from "@babylonjs/core/Maths/math.color.js";
import { Quaternion, Vector3 } from "@babylonjs/core/Maths/math.vector.js";
import { Scene } from "@babylonjs/core/scene.js";
import { addAvatarToScene, type SceneAvatar, type Visemes } from "../../../plugin";
import { readMosar } from "../../../sdk/export/readMosar";
import { avatarLods } from "../../../sdk/head/lod/avatarLods";
import { VISEME_SHAPES } from "../../../sdk/head/visemeShapes";
import type { Avatar } from "../../../sdk/types";
import { addLamp, type Lamp } from "../sheet/addLamp";
import { FIELD_OF_VIEW } from "./planSheets";
import type { SheetCell, SheetPlan } from "./SheetPlan";

const LAMP: Lamp = { towards: [-0.55, 0.45, 0.8], color: [2.6, 2.5, 2.35] };
const NO_VISEMES = Object.fromEntries(Object.keys(VISEME_SHAPES).map((name) => [name, 0])) as Visemes;
/** Pixels drawn for one of a sheet, each way. */
const FINE = 1.5;
/** Shapes that a cell shows at once, at most: a software adapter spends its time on all that there could be. */
const SHAPES = 16;

let engine: Engine;
let person: Avatar;
let sheet: CanvasRenderingContext2D;
let shown: { readonly avatar: SceneAvatar; readonly scene: Scene; readonly lod: number } | undefined;

function atLevel(whole: Avatar, lod: number): Avatar {
  const { lashes, ...level } = avatarLods(whole)[lod];
  // A beard knows the whole head's vertices.
  return { ...whole, ...level, lashes: lashes?.style, beard: undefined };
}

/** The avatar at a level of detail, alone in a scene of its own. */
function show(lod: number): { readonly avatar: SceneAvatar; readonly scene: Scene } {
  if (shown?.lod === lod) return shown;
  shown?.scene.dispose();
  const scene = new Scene(engine);
  scene.useRightHandedSystem = true;
  scene.clearColor = new Color4(0.125, 0.133, 0.165, 1);
  const camera = new ArcRotateCamera("camera", Math.PI / 2, 1.54, 1, Vector3.Zero(), scene);
  camera.minZ = 0.05;
  camera.fov = FIELD_OF_VIEW;
  new HemisphericLight("ambient", Vector3.Up(), scene).intensity = 0.55;
  const avatar = addAvatarToScene(lod === 0 ? person : atLevel(person, lod), scene);
  for (const { morphTargetManager } of avatar.root.getChildMeshes()) {
    if (morphTargetManager && morphTargetManager.numTargets > SHAPES) morphTargetManager.numMaxInfluencers = SHAPES;
  }
  addLamp(LAMP, avatar, scene);
  shown = { avatar, scene, lod };
  return shown;
}

function pose(avatar: SceneAvatar, { face = {}, visemes = {}, gaze, turn = [0, 0, 0] }: SheetCell): void {
  const rest = Object.fromEntries(Object.keys(avatar.getBlendshapes()).map((name) => [name, 0]));
  avatar.setBlendshapes({ ...rest, ...face });
  avatar.setVisemes({ ...NO_VISEMES, ...visemes });
  const degree = Math.PI / 180;
  const [yaw, pitch, roll] = turn.map((angle) => angle * degree);
  Quaternion.RotationYawPitchRollToRef(yaw, -pitch, -roll, avatar.bones.head.rotationQuaternion as Quaternion);
  const [side, up] = (gaze ?? [0, 0]).map((angle) => angle * degree);
  const towards = new Vector3(Math.sin(side) * Math.cos(up), Math.sin(up), Math.cos(side) * Math.cos(up));
  avatar.lookAt(gaze ? towards : null);
}

async function draw(cell: SheetCell): Promise<HTMLCanvasElement> {
  const { avatar, scene } = show(cell.lod ?? 0);
  pose(avatar, cell);
  const camera = scene.activeCamera as ArcRotateCamera;
  // A new target turns and moves the camera by itself.
  camera.target = Vector3.FromArray(cell.target);
  camera.alpha = Math.PI / 2 - ((cell.yaw ?? 0) * Math.PI) / 180;
  camera.beta = 1.54;
  camera.radius = cell.distance;
  for (const material of scene.materials) material.allowShaderHotSwapping = false;
  await scene.whenReadyAsync();
  scene.render();
  return engine.getRenderingCanvas() as HTMLCanvasElement;
}

const experiments = {
  /** Takes the avatar of a .mosar file. */
  async open(path: string) {
    if (!engine) {
      const canvas = document.createElement("canvas");
      document.body.append(canvas);
      engine = new Engine(canvas, true, { preserveDrawingBuffer: true, useExactSrgbConversions: true });
    }
    shown?.scene.dispose();
    shown = undefined;
    person = await readMosar(new Uint8Array(await (await fetch(path)).arrayBuffer()));
  },

  /** Begins a sheet. */
  begin({ columns, side, cells }: SheetPlan): void {
    engine.setSize(side * FINE, side * FINE);
    const canvas = document.createElement("canvas");
    canvas.width = columns * side;
    canvas.height = Math.ceil(cells.length / columns) * side;
    // Kept in memory: a software adapter loses canvases of its own.
    sheet = canvas.getContext("2d", { willReadFrequently: true }) as CanvasRenderingContext2D;
    sheet.imageSmoothingQuality = "high";
    sheet.font = "13px sans-serif";
  },

  /** Draws one of its pictures. */
  async draw({ columns, side, cells }: SheetPlan, i: number): Promise<void> {
    const { label } = cells[i];
    const [left, top] = [(i % columns) * side, Math.floor(i / columns) * side];
    sheet.drawImage(await draw(cells[i]), left, top, side, side);
    sheet.fillStyle = "#000a";
    sheet.fillRect(left, top, sheet.measureText(label).width + 10, 19);
    sheet.fillStyle = "#fff";
    sheet.fillText(label, left + 5, top + 14);
  },

  /** The sheet as PNG, base64. */
  end(): string {
    return sheet.canvas.toDataURL("image/png").split(",")[1];
  },
};

export type Experiments = typeof experiments;
Object.assign(globalThis, { experiments });
