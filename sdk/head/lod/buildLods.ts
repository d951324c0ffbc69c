import type { EyeballData, MeshData, MouthPart } from "../../types";
import { buildLashes } from "../lashes/buildLashes";
import { type AvatarLod, LASHLESS_LEVEL, LIGHT_FACE_HAIR_LEVEL, LOD_SHARES } from "./AvatarLod";
import { simplifyMesh } from "./simplifyMesh";
import { takeRows, takeVertices } from "./takeVertices";

/** Poses in which a lighter head has to look right, beside the neutral one. */
const POSES: readonly (readonly string[])[] = [
  ["jawOpen"],
  ["eyeBlinkLeft", "eyeBlinkRight"],
  ["mouthSmileLeft", "mouthSmileRight"],
  ["mouthPucker", "browInnerUp"],
];
/** What moves this far, metres, is looked at; an error weighs this much more there. */
const MOVED = 0.004;
const MOVED_WEIGHT = 8;
/** Of an eyeball: what is seen between lids, and what never is. */
const SEEN_WEIGHT = 20;

const kept = new WeakMap<AvatarLod, readonly AvatarLod[]>();

/**
 * The lighter levels of an avatar, 1 to 4, made from its own shape and expressions; one or two seconds of one core, and kept as long as the
 * whole level is. Vertices of a level are some of the level before, with the same UV, normals and shapes: the maps are for all.
 * At run time, not in a file beside the model: an avatar file alone has to be enough, and its own face is what counts.
 */
export function buildLods(whole: AvatarLod): readonly AvatarLod[] {
  const lods = kept.get(whole) ?? makeLods(whole);
  kept.set(whole, lods);
  return lods;
}

function makeLods(whole: AvatarLod): AvatarLod[] {
  const heads = lighterHeads(whole.head).map((indices) => takeVertices(whole.head, indices));
  const eyes = whole.eyes.map(lighterEyes);
  const mouth = whole.mouth.map(lighterMouth);
  const light = lighterLashes(whole);
  return heads.map(({ mesh, vertices }, i) => ({
    level: i + 1,
    head: mesh,
    headVertices: vertices,
    eyes: [eyes[0][i], eyes[1][i]],
    mouth: mouth.map((levels) => levels[i]),
    lashes: i + 1 < LIGHT_FACE_HAIR_LEVEL ? whole.lashes : i + 1 < LASHLESS_LEVEL ? light : undefined,
  }));
}

function lighterHeads(head: MeshData): Uint32Array[] {
  const poses = POSES.map((names) => head.morphTargets.filter(({ name }) => names.includes(name)))
    .filter((targets) => targets.length > 0)
    .map((targets) => targets.map(({ positions }) => positions).reduce((a, b) => a.map((value, i) => value + b[i])));
  return simplifyMesh(head, counts(head, LOD_SHARES.head), { poses, importance: importanceOf(head) });
}

function importanceOf({ positions, morphTargets }: MeshData): Float32Array {
  const moved = new Float32Array(positions.length / 3);
  for (const target of morphTargets) {
    for (let v = 0, i = 0; v < moved.length; v++, i += 3) {
      const square = target.positions[i] ** 2 + target.positions[i + 1] ** 2 + target.positions[i + 2] ** 2;
      if (square > moved[v]) moved[v] = square;
    }
  }
  return moved.map((square) => 1 + MOVED_WEIGHT * Math.min(1, Math.sqrt(square) / MOVED));
}

function lighterEyes(eye: EyeballData): EyeballData[] {
  const lighter = (mesh: MeshData) => {
    // The eye looks along +Z.
    const importance = Float32Array.from({ length: mesh.positions.length / 3 }, (_, v) =>
      mesh.positions[3 * v + 2] > 0 ? SEEN_WEIGHT : 1,
    );
    return simplifyMesh(withOnePole(mesh), counts(mesh, LOD_SHARES.eyes), { importance }).map(
      (indices) => takeVertices(mesh, indices).mesh,
    );
  };
  const corneas = lighter(eye.cornea);
  return lighter(eye.mesh).map((mesh, i) => ({ ...eye, mesh, cornea: corneas[i] }));
}

/** Behind, the map has an own place for each triangle at the pole: seams that would hold all of them, and cost the iris its own. */
function withOnePole(mesh: MeshData): MeshData {
  const { positions, uvs } = mesh;
  const atPole = (v: number) => Math.hypot(positions[3 * v], positions[3 * v + 1]) < 1e-6 && positions[3 * v + 2] < 0;
  return { ...mesh, uvs: uvs.map((value, i) => (atPole(i >> 1) ? 0 : value)) };
}

function lighterMouth(part: MouthPart): MouthPart[] {
  return simplifyMesh(part.mesh, counts(part.mesh, LOD_SHARES.mouth)).map((indices) => {
    const { mesh, vertices } = takeVertices(part.mesh, indices);
    return { ...part, mesh, tints: takeRows(part.tints, vertices, 3) };
  });
}

function lighterLashes({ head, eyes, lashes }: AvatarLod): AvatarLod["lashes"] {
  return lashes && { ...lashes, mesh: buildLashes(head, eyes, lashes.style, "light") };
}

function counts({ indices }: MeshData, shares: readonly number[]): number[] {
  return shares.map((share) => Math.round((share * indices.length) / 3));
}
