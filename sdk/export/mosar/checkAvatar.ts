import type { Avatar, EyeballData, MeshData, MouthPart } from "../../types";
import { unreadable } from "./mosarFormat";

/**
 * Whether plain data of a file is an avatar that can be drawn: the parts are there, arrays have lengths that fit each other,
 * triangles point to vertices, numbers of geometry are finite.
 * @throws AvatarError avatar-unreadable with the first thing that is wrong
 */
export function checkAvatar(value: unknown): asserts value is Avatar {
  const avatar = part(value, "the file");
  if (typeof avatar.headModelVersion !== "string") throw unreadable("it names no head model");
  const { fit, light, landmarks, report } = avatar;
  checkMaps(part(avatar.maps, "maps"));
  floats(part(light, "light").sh, "light", 81 * 3, Float64Array);
  floats(part(fit, "fit").headToCamera, "headToCamera", 12, Float64Array);
  floats(part(fit, "fit").identity, "identity", undefined, Float32Array);
  floats(part(fit, "fit").expression, "expression", undefined, Float32Array);
  floats(part(landmarks, "landmarks").points, "landmarks", 478 * 2, Float32Array);
  part(part(report, "report").device, "report.device");
  checkMesh(avatar.head, "head");
  list(avatar.eyes, "eyes").forEach(checkEye);
  if (list(avatar.eyes, "eyes").length !== 2) throw unreadable("it has not two eyes");
  for (const one of list(avatar.mouth, "mouth")) checkTinted(one, "mouth", (one as Partial<MouthPart>)?.albedo);
  const { hair, wrinkles } = avatar as Partial<Avatar>;
  if (wrinkles !== undefined) bytes(wrinkles?.rgba, "wrinkles", 4 * squareSide(wrinkles?.size, "wrinkles") ** 2);
  if (hair !== undefined) checkTinted(hair, "hair", part(part(hair, "hair").style, "hair.style").color);
}

type Part = Readonly<Record<string, unknown>>;

function part(value: unknown, name: string): Part {
  if (typeof value !== "object" || value === null || Array.isArray(value) || ArrayBuffer.isView(value)) {
    throw unreadable(`${name} is missing`);
  }
  return value as Part;
}

function list(value: unknown, name: string): readonly unknown[] {
  if (!Array.isArray(value)) throw unreadable(`${name} is no list`);
  return value;
}

function floats(
  value: unknown,
  name: string,
  length: number | undefined,
  Kind: typeof Float32Array | typeof Float64Array,
): void {
  if (!(value instanceof Kind)) throw unreadable(`${name} is no ${Kind.name}`);
  if (length !== undefined && value.length !== length) {
    throw unreadable(`${name} has ${value.length} numbers, not ${length}`);
  }
  if (!value.every(Number.isFinite)) throw unreadable(`${name} has numbers that are not finite`);
}

function bytes(value: unknown, name: string, length: number): void {
  if (!(value instanceof Uint8Array) || value.length !== length) throw unreadable(`${name} has not ${length} bytes`);
}

function squareSide(size: unknown, name: string): number {
  if (!Number.isInteger(size) || (size as number) < 1 || (size as number) > 16384)
    throw unreadable(`${name} has no size`);
  return size as number;
}

function checkMaps(maps: Part): void {
  const count = squareSide(maps.size, "maps") ** 2;
  for (const name of ["diffuse", "normal", "lightNormalized", "skin"]) bytes(maps[name], name, 4 * count);
  for (const name of ["specular", "roughness", "ambientOcclusion", "translucency"]) bytes(maps[name], name, count);
}

function checkEye(value: unknown): void {
  const eye = part(value, "an eye") as Partial<EyeballData>;
  if (eye.side !== "left" && eye.side !== "right") throw unreadable("an eye is on no side");
  checkMesh(eye.mesh, "an eye");
  checkMesh(eye.cornea, "a cornea");
  const place = list(eye.centre, "an eye's centre");
  if (place.length !== 3 || !place.every(Number.isFinite)) throw unreadable("an eye has no centre");
  if (!((eye.radius as number) > 0)) throw unreadable("an eye has no radius");
  const texture = part(eye.texture, "an eye's texture");
  bytes(texture.rgba, "an eye's texture", 4 * squareSide(texture.size, "an eye's texture") ** 2);
}

function checkMesh(value: unknown, name: string): void {
  const mesh = part(value, name) as Partial<MeshData>;
  if (typeof mesh.name !== "string") throw unreadable(`${name} has no name`);
  if (!(mesh.positions instanceof Float32Array) || mesh.positions.length % 3 !== 0)
    throw unreadable(`${name} has no places`);
  const count = mesh.positions.length / 3;
  floats(mesh.positions, `${name}.positions`, 3 * count, Float32Array);
  floats(mesh.normals, `${name}.normals`, 3 * count, Float32Array);
  floats(mesh.uvs, `${name}.uvs`, 2 * count, Float32Array);
  if (mesh.tangents !== undefined) floats(mesh.tangents, `${name}.tangents`, 4 * count, Float32Array);
  const { indices } = mesh;
  if (!(indices instanceof Uint32Array) || indices.length % 3 !== 0 || !indices.every((vertex) => vertex < count)) {
    throw unreadable(`${name} has triangles without vertices`);
  }
  for (const one of list(mesh.morphTargets, `${name}.morphTargets`)) {
    const target = part(one, `${name}.morphTargets`);
    if (typeof target.name !== "string") throw unreadable(`a shape of ${name} has no name`);
    floats(target.positions, `${name}.${target.name}`, 3 * count, Float32Array);
    floats(target.normals, `${name}.${target.name}`, 3 * count, Float32Array);
  }
}

/** A mesh with a colour, and a factor on it at every vertex. */
function checkTinted(value: unknown, name: string, color: unknown): void {
  const { mesh, tints } = part(value, name) as Partial<MouthPart>;
  checkMesh(mesh, name);
  floats(tints, `${name}.tints`, (mesh as MeshData).positions.length, Float32Array);
  if (list(color, `${name}'s colour`).length !== 3) throw unreadable(`${name} has no colour`);
}
