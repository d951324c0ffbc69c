import { NullEngine } from "@babylonjs/core/Engines/nullEngine.js";
import { LoadAssetContainerAsync } from "@babylonjs/core/Loading/sceneLoader.js";
import type { AbstractMesh } from "@babylonjs/core/Meshes/abstractMesh.js";
import { Scene } from "@babylonjs/core/scene.js";
import type { FloatArray } from "@babylonjs/core/types.js";
import "@babylonjs/loaders/glTF/index.js";
import { type Accessor, type Node, type Primitive, WebIO } from "@gltf-transform/core";
import {
  EXTMeshoptCompression,
  EXTTextureWebP,
  KHRMaterialsIOR,
  KHRMaterialsSpecular,
  KHRMeshQuantization,
  type Specular,
} from "@gltf-transform/extensions";
import { describe, expect, it } from "@jest/globals";
import { validateBytes } from "gltf-validator";
import { MeshoptDecoder } from "meshoptimizer/decoder";
import sharp from "sharp";
import { exportGlb } from "../../../sdk/export/exportGlb";
import { shadeEye } from "../../../sdk/export/glb/shadeEye";
import { addVisemes } from "../../../sdk/head/addVisemes";
import { eyeballTexture } from "../../../sdk/head/eyeballTexture";
import { headJoints } from "../../../sdk/head/headJoints";
import { lidCurves } from "../../../sdk/head/lidCurves";
import { irisTruths } from "../../fixtures/irisTruths";
import { syntheticAvatar } from "../fixtures/syntheticAvatar";

const avatar = syntheticAvatar();
const glb = await exportGlb(avatar);
const read = (file: Uint8Array) =>
  new WebIO()
    .registerExtensions([
      EXTMeshoptCompression,
      EXTTextureWebP,
      KHRMaterialsIOR,
      KHRMaterialsSpecular,
      KHRMeshQuantization,
    ])
    .registerDependencies({ "meshopt.decoder": MeshoptDecoder })
    .readBinary(file);

describe("exportGlb", () => {
  it("carries an iris' pattern as it was found", async () => {
    const [{ left, right }] = irisTruths();
    const eye = (side: "left" | "right") =>
      eyeballTexture({
        ...(side === "left" ? left : right),
        side,
        scleraColor: [0.6, 0.6, 0.6],
        irisAngle: 0.4,
        size: 64,
        seed: 1,
      });
    const [one, other] = avatar.eyes;
    const eyes = [
      { ...one, texture: { size: 64, rgba: eye("left") } },
      { ...other, texture: { size: 64, rgba: eye("right") } },
    ] as const;
    const document = await read(await exportGlb({ ...avatar, eyes }, { images: "png" }));
    for (const { side, texture } of eyes) {
      const name = `${side === "left" ? "Left" : "Right"}Eye-albedo`;
      const found = document
        .getRoot()
        .listTextures()
        .find((image) => image.getName() === name);
      const pixels = await sharp(found?.getImage() as Uint8Array)
        .ensureAlpha()
        .raw()
        .toBuffer();
      const curves = lidCurves(avatar.head, side === "left" ? one : other);
      const shaded = curves ? shadeEye({ texture }, curves) : texture.rgba;
      expect(Buffer.compare(pixels, Buffer.from(shaded))).toBe(0);
    }
  });

  it("is valid glTF without warnings", async () => {
    const { issues } = await validateBytes(glb);
    expect(issues.messages.filter(({ severity }) => severity < 2)).toEqual([]);
  });

  it("stores colours as JPEG, numbers as PNG, and loses nothing as PNG", async () => {
    const types = async (file: Uint8Array) =>
      Object.fromEntries(
        (await read(file))
          .getRoot()
          .listTextures()
          .map((texture) => [texture.getName(), [texture.getMimeType().slice(6), texture.getSize()?.[0]].join(" ")]),
      );
    const data = (half: number) => ({
      "occlusion-roughness-specular": `png ${half}`,
      skin: `png ${half}`,
      normal: "png 64",
    });
    const eyes = (type: string) => ({ "LeftEye-albedo": type, "RightEye-albedo": type });
    expect(await types(glb)).toEqual({ albedo: "jpeg 64", ...data(32), ...eyes("jpeg 32") });
    const lossless = await exportGlb(avatar, { images: "png" });
    expect(await types(lossless)).toEqual({ albedo: "png 64", ...data(64), ...eyes("png 32") });
    const texture = (await read(lossless)).getRoot().listTextures()[0];
    const pixels = await sharp(texture.getImage() as Uint8Array)
      .ensureAlpha()
      .raw()
      .toBuffer();
    expect(Buffer.compare(pixels, Buffer.from(avatar.maps.diffuse))).toBe(0);
  });

  it("takes smaller maps, WebP and meshopt, valid each", async () => {
    const file = await exportGlb(avatar, { images: "webp", textureSize: 32, meshopt: true });
    const { issues, info } = await validateBytes(file);
    expect(issues.messages.filter(({ severity }) => severity < 2)).toEqual([]);
    expect(info.extensionsRequired?.sort()).toEqual([
      "EXT_meshopt_compression",
      "EXT_texture_webp",
      "KHR_mesh_quantization",
    ]);
    const [packed, plain] = [(await read(file)).getRoot(), (await read(glb)).getRoot()];
    expect(packed.listTextures()[0].getMimeType()).toBe("image/webp");
    expect(packed.listTextures()[0].getSize()).toEqual([32, 32]);
    // The coding turns triangles round; a tangent has 8 bits.
    const numbers = (root: typeof plain) =>
      root
        .listMeshes()
        .flatMap((mesh) => mesh.listPrimitives())
        .flatMap((primitive) => [primitive, ...primitive.listTargets()])
        .flatMap((holder) => holder.listAttributes().flatMap(valuesOf));
    const [found, meant] = [numbers(packed), numbers(plain)];
    expect(found.length).toBe(meant.length);
    expect(found.reduce((worst, value, i) => Math.max(worst, Math.abs(value - meant[i])), 0)).toBeLessThan(0.004);
    const triangles = (root: typeof plain) => root.listMeshes().map((mesh) => trianglesOf(mesh.listPrimitives()[0]));
    expect(triangles(packed)).toEqual(triangles(plain));
    expect(file.length).toBeLessThan(0.75 * glb.length);
  });

  it("carries lighter levels with all shapes, which a reader need not know", async () => {
    const file = await exportGlb(avatar, { lod: "all" });
    const { issues, info } = await validateBytes(file);
    expect(issues.messages.filter(({ severity }) => severity < 2)).toEqual([]);
    expect(info.extensionsRequired).toEqual(["KHR_mesh_quantization"]);
    const json = jsonOf(file);
    const named = (name: string) => json.nodes.find((node) => node.name === name) as (typeof json.nodes)[0];
    for (const name of ["HeadMesh", "Face", "LeftEye", "RightEye"]) {
      const ids = named(name).extensions?.MSFT_lod.ids ?? [];
      expect(ids.map((id) => json.nodes[id].name)).toEqual([1, 2, 3, 4].map((level) => `${name}_LOD${level}`));
      expect(named(name).extras?.MSFT_screencoverage).toHaveLength(5);
      for (const id of ids) expect(json.nodes[id].translation).toEqual(named(name).translation);
    }
    const { targetNames } = json.meshes[named("HeadMesh").mesh as number].extras;
    const levels = [0, 1, 2, 3, 4].map((level) => named(level === 0 ? "HeadMesh" : `HeadMesh_LOD${level}`));
    const triangles = levels.map(({ mesh = -1, children = [] }) => {
      expect(json.meshes[mesh].extras.targetNames).toEqual(targetNames);
      expect(children).toEqual([]);
      return json.accessors[json.meshes[mesh].primitives[0].indices].count / 3;
    });
    expect(triangles).toEqual([...triangles].sort((a, b) => b - a));
    // Seen: .062; the ellipsoid has a border down its back.
    expect(triangles[4]).toBeLessThan(0.08 * triangles[0]);
    // Only the whole level is in the scene.
    const scene = JSON.stringify(json.nodes.map(({ children }) => children ?? []));
    expect(JSON.parse(scene).flat()).not.toContain(json.nodes.indexOf(levels[1]));
  });

  it("takes one lighter level alone, with the whole one's names", async () => {
    const json = jsonOf(await exportGlb(avatar, { lod: 2 }));
    expect(json.nodes.map(({ name }) => name).sort()).toEqual(
      jsonOf(glb)
        .nodes.map(({ name }) => name)
        .sort(),
    );
    expect(json.meshes[0].extras.targetNames).toEqual(jsonOf(glb).meshes[0].extras.targetNames);
    expect(json.accessors.length).toBeGreaterThan(0);
    // A programmer's mistake.
    await expect(exportGlb(avatar, { lod: 7 as 4 })).rejects.toThrow(RangeError);
  });

  it("carries the morph targets by name and value", async () => {
    const document = await read(glb);
    const head = document
      .getRoot()
      .listMeshes()
      .find((mesh) => mesh.listPrimitives()[0].listTargets().length > 0);
    const { morphTargets } = addVisemes(avatar.head);
    expect(head?.getExtras().targetNames).toEqual(morphTargets.map(({ name }) => name));
    const worstOf = (semantic: "POSITION" | "NORMAL", key: "positions" | "normals") => {
      const targets = head?.listPrimitives()[0].listTargets() ?? [];
      const errors = targets.map((target, t) => {
        const stored = target.getAttribute(semantic) as Accessor;
        const at = (i: number) => stored.getElement(Math.floor(i / 3), [0, 0, 0])[i % 3];
        return Math.max(...morphTargets[t][key].map((value, i) => Math.abs(value - at(i))));
      });
      return Math.max(...errors);
    };
    // Moves below .15 mm are dropped, the rest has steps of .03 mm.
    expect(worstOf("POSITION", "positions")).toBeLessThan(1.67e-4);
    expect(worstOf("NORMAL", "normals")).toBeLessThan(0.03);
  });

  it("gives plain PBR viewers the reflectance of the shading model: F0 = .08 S, F90 = 25 F0", async () => {
    const document = await read(await exportGlb(avatar, { images: "png" }));
    const skin = document
      .getRoot()
      .listMaterials()
      .find((material) => material.getName() === "Skin");
    const specular = skin?.getExtension<Specular>("KHR_materials_specular");
    expect(skin?.getExtension("KHR_materials_ior")).toBeNull(); // 1.5, F0 .04
    expect(specular?.getSpecularFactor()).toBe(1);
    // Compared by name: jest would print the whole file to say that two textures differ.
    expect(specular?.getSpecularTexture()?.getName()).toBe("occlusion-roughness-specular");
    expect(skin?.getNormalTexture()?.getName()).toBe("normal");
    const image = await sharp(specular?.getSpecularTexture()?.getImage() as Uint8Array)
      .raw()
      .toBuffer();
    const worst = avatar.maps.specular.map((s, i) => Math.abs(image[i * 4 + 3] - Math.min(255, 2 * s)));
    expect(Math.max(...worst)).toBe(0);
    expect(skin?.getOcclusionTexture()?.getName()).toBe(skin?.getMetallicRoughnessTexture()?.getName());
  });

  it("opens in Babylon with shapes and joints where they were", async () => {
    const scene = new Scene(new NullEngine());
    scene.useRightHandedSystem = true;
    // The null engine decodes no pictures.
    const options = { pluginExtension: ".glb", pluginOptions: { gltf: { skipMaterials: true } } };
    await LoadAssetContainerAsync(glb, scene, options).then((container) => container.addAllToScene());
    const mesh = scene.getMeshByName("HeadMesh") as AbstractMesh;
    expect(mesh.skeleton?.bones.map(({ name }) => name).sort()).toEqual(["Head", "Neck"]);
    expect(scene.getTransformNodeByName("LeftEye")?.parent?.name ?? scene.getMeshByName("LeftEye")?.parent?.name).toBe(
      "Head",
    );
    expect(mesh.computeWorldMatrix(true).getTranslation().length()).toBeLessThan(1e-6);
    const rest = mesh.getVerticesData("position") as FloatArray;
    for (const { name, positions } of addVisemes(avatar.head).morphTargets) {
      const moved = mesh.morphTargetManager?.getTargetByName(name)?.getPositions() as FloatArray;
      let worst = 0;
      for (let i = 0; i < positions.length; i++) worst = Math.max(worst, Math.abs(moved[i] - rest[i] - positions[i]));
      expect([name, worst < 1.67e-4]).toEqual([name, true]);
    }
  });

  it("stores the ball that both eyes are once", async () => {
    const root = (await read(glb)).getRoot();
    const [ball, other] = ["LeftEye", "RightEye"].map((name) => {
      const node = root.listNodes().find((one) => one.getName() === name);
      return node?.getMesh()?.listPrimitives()[0] as Primitive;
    });
    for (const key of ball.listSemantics()) expect(other.getAttribute(key) === ball.getAttribute(key)).toBe(true);
    expect(other.getMaterial() === ball.getMaterial()).toBe(false);
  });

  it("hangs skin, mouth and eyes on Mixamo's joints where the head frame has them", async () => {
    const document = await read(glb);
    const node = (name: string) =>
      document
        .getRoot()
        .listNodes()
        .find((one) => one.getName() === name) as Node;
    const children = (name: string) =>
      node(name)
        .listChildren()
        .map((child) => child.getName());
    expect(children("Armature")).toEqual(["Neck"]);
    expect(children("Neck")).toEqual(["Head"]);
    expect(children("Head")).toEqual(["Face", "LeftEye", "RightEye"]);
    expect(children("Face")).toEqual(["LowerTeeth"]);
    expect(
      document
        .getRoot()
        .listScenes()[0]
        .listChildren()
        .map((child) => child.getName()),
    ).toEqual(["Armature", "HeadMesh"]);
    const { neck } = headJoints(avatar.eyes);
    for (let c = 0; c < 3; c++) {
      expect(node("HeadMesh").getWorldTranslation()[c]).toBeCloseTo(0, 9);
      expect(node("LeftEye").getWorldTranslation()[c]).toBeCloseTo(avatar.eyes[0].centre[c], 9);
      expect(node("Neck").getWorldTranslation()[c]).toBeCloseTo(neck[c], 9);
    }
  });

  it("gives the mouth its morph targets, its shade and the light that reaches it", async () => {
    const document = await read(glb);
    const teeth = document
      .getRoot()
      .listMeshes()
      .find((mesh) => mesh.getName() === "lowerTeeth");
    const primitive = teeth?.listPrimitives()[0];
    expect(teeth?.getExtras().targetNames).toEqual(
      addVisemes(avatar.mouth[0].mesh).morphTargets.map(({ name }) => name),
    );
    expect(primitive?.getMaterial()?.getBaseColorFactor()).toEqual([...avatar.mouth[0].albedo, 1]);
    const [red, , , alpha] = primitive?.getAttribute("COLOR_0")?.getElement(0, [0, 0, 0, 0]) ?? [];
    expect(red).toBeCloseTo(avatar.mouth[0].tints[0], 4);
    expect(alpha).toBe(1);
  });
});

interface FileJson {
  readonly nodes: {
    readonly name: string;
    readonly mesh?: number;
    readonly children?: number[];
    readonly translation?: number[];
    readonly extensions?: { readonly MSFT_lod: { readonly ids: number[] } };
    readonly extras?: { readonly MSFT_screencoverage: number[] };
  }[];
  readonly meshes: {
    readonly extras: { targetNames: string[] };
    readonly primitives: { readonly indices: number }[];
  }[];
  readonly accessors: { readonly count: number }[];
}

function jsonOf(file: Uint8Array): FileJson {
  const length = new DataView(file.buffer).getUint32(12, true);
  return JSON.parse(new TextDecoder().decode(file.subarray(20, 20 + length)));
}

function valuesOf(accessor: Accessor): number[] {
  return Array.from({ length: accessor.getCount() }, (_, i) => accessor.getElement(i, [])).flat();
}

/** Every triangle from its smallest vertex on, in order. */
function trianglesOf(primitive: Primitive): string[] {
  const indices: number[] = Array.from(primitive.getIndices()?.getArray() ?? []);
  return Array.from({ length: indices.length / 3 }, (_, t) => {
    const three = indices.slice(3 * t, 3 * t + 3);
    const start = three.indexOf(Math.min(...three));
    return [0, 1, 2].map((k) => three[(start + k) % 3]).join(" ");
  }).sort();
}
