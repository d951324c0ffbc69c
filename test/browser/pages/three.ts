import {
  AmbientLight,
  DirectionalLight,
  type Mesh,
  type Object3D,
  PerspectiveCamera,
  Scene,
  type SkinnedMesh,
  Vector3,
  WebGLRenderer,
} from "three";
import { MeshoptDecoder } from "three/examples/jsm/libs/meshopt_decoder.module.js";
import { GLTFLoader } from "three/examples/jsm/loaders/GLTFLoader.js";
import { exportGlb, type GlbOptions } from "../../../sdk/export/exportGlb";
import { readHeadModel } from "../../../sdk/head/readHeadModel";
import { meanAvatar } from "../../unit/fixtures/meanAvatar";
import { syntheticAvatar } from "../../unit/fixtures/syntheticAvatar";

const SIDE = 256;

/** three.js's own loader and renderer, 256 x 256 px, half a metre in front of the face. */
async function load(options: GlbOptions, avatar = syntheticAvatar()) {
  const file = await exportGlb(avatar, options);
  const loader = new GLTFLoader().setMeshoptDecoder(MeshoptDecoder);
  const gltf = await loader.parseAsync(file.slice().buffer, "");
  const scene = new Scene();
  const key = new DirectionalLight(0xffffff, 2);
  key.position.set(0.9, 0.3, 0.5);
  scene.add(gltf.scene, key, new AmbientLight(0xffffff, 0.5));
  const renderer = new WebGLRenderer({ preserveDrawingBuffer: true });
  renderer.setSize(SIDE, SIDE, false);
  const camera = new PerspectiveCamera((0.55 * 180) / Math.PI, 1, 0.01, 10);
  camera.position.z = 0.5;
  const picture = () => {
    renderer.render(scene, camera);
    const context = renderer.getContext();
    const pixels = new Uint8Array(SIDE * SIDE * 4);
    context.readPixels(0, 0, SIDE, SIDE, context.RGBA, context.UNSIGNED_BYTE, pixels);
    // WebGL's rows begin at the bottom.
    const rows = Array.from({ length: SIDE }, (_, y) => pixels.slice((SIDE - 1 - y) * SIDE * 4, (SIDE - y) * SIDE * 4));
    return btoa(rows.map((row) => String.fromCharCode(...row)).join(""));
  };
  return { gltf, renderer, picture };
}

function meshesOf(root: Object3D): Mesh[] {
  const found: Mesh[] = [];
  root.traverse((one) => {
    if ((one as Mesh).isMesh) found.push(one as Mesh);
  });
  return found;
}

const experiments = {
  /** A file's names, and its pictures at rest and with the jaw open. */
  async animate(options: GlbOptions) {
    const { gltf, renderer, picture } = await load(options);
    const head = gltf.scene.getObjectByName("HeadMesh") as Mesh;
    const rest = picture();
    for (const { morphTargetDictionary: names, morphTargetInfluences: weights } of meshesOf(gltf.scene)) {
      const place = names?.jawOpen;
      if (place !== undefined && weights) weights[place] = 1;
    }
    const open = picture();
    renderer.dispose();
    const path: string[] = [];
    const eye = gltf.scene.getObjectByName("LeftEye") as Object3D;
    for (let at: Object3D | null = eye; at; at = at.parent) path.unshift(at.name);
    return {
      pictures: { rest, open },
      names: Object.keys(head.morphTargetDictionary ?? {}),
      path,
      meshes: meshesOf(gltf.scene).map(({ name }) => name),
    };
  },

  /** The mean head turned to its left, degrees: how far its rim and its neck go, and its head off a rigid turn, metres. */
  async turnHead(degrees: number) {
    const model = readHeadModel(await (await fetch("/models/head.bin")).arrayBuffer());
    const { gltf, renderer } = await load({}, meanAvatar(model));
    const skin = gltf.scene.getObjectByName("HeadMesh") as SkinnedMesh;
    const head = gltf.scene.getObjectByName("Head") as Object3D;
    const places = () => {
      gltf.scene.updateMatrixWorld(true);
      const count = skin.geometry.getAttribute("position").count;
      return Array.from({ length: count }, (_, v) =>
        skin.getVertexPosition(v, new Vector3()).applyMatrix4(skin.matrixWorld),
      );
    };
    const rest = places();
    const toHead = head.matrixWorld.clone().invert();
    head.rotation.y = (degrees * Math.PI) / 180;
    const moved = places();
    const farthest = { rigid: 0, rim: 0, between: 0 };
    const weights = skin.geometry.getAttribute("skinWeight");
    const joints = skin.geometry.getAttribute("skinIndex");
    moved.forEach((place, v) => {
      const byHead = skin.skeleton.bones[joints.getX(v)] === head ? weights.getX(v) : 0;
      const to = byHead === 1 ? rest[v].clone().applyMatrix4(toHead).applyMatrix4(head.matrixWorld) : rest[v];
      const key = byHead === 1 ? "rigid" : byHead === 0 ? "rim" : "between";
      farthest[key] = Math.max(farthest[key], place.distanceTo(to));
    });
    renderer.dispose();
    return farthest;
  },
};

export type Experiments = typeof experiments;
Object.assign(globalThis, { experiments });
