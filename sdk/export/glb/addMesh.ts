import type { MeshData } from "../../types";
import type { Mesh } from "../gltfLibrary";
import { quantizeVectors } from "../quantizeVectors";
import type { GlbDraft } from "./GlbDraft";

/**
 * Smaller moves of a morph target are left out of its sparse list: metres, and length of the normal's change (1.7 degrees).
 * 0.15 mm is half a texel on the face; the fading rims of shapes below it are a tenth of all that they move.
 */
const LEAST_MOVE = 1.5e-4;
const LEAST_TURN = 0.03;

type Integers = Int8Array | Int16Array | Uint16Array;
type IntegerKind<T> = { new (length: number): T; readonly BYTES_PER_ELEMENT: number; readonly name: string };

/**
 * A mesh with its shapes by name: shapes as sparse integers (KHR_mesh_quantization), UV as 16 bits. Normals and tangents are
 * floats unless the draft is packed: Babylon's exporter would write them anew without saying that they are integers.
 * @param turns whether shapes turn normals too; of small hard things nobody sees it
 */
export function addMesh({ document, packed }: GlbDraft, data: MeshData, turns = true): Mesh {
  const buffer = document.getRoot().listBuffers()[0];
  const stored = document.getRoot().listAccessors();
  const accessor = (
    type: "VEC2" | "VEC3" | "VEC4" | "SCALAR",
    array: Float32Array | Uint32Array | Integers,
    normalized = false,
  ) => {
    // Both eyes are one ball.
    const same = stored.find((one) => one.getType() === type && equal(one.getArray(), array));
    return same ?? document.createAccessor().setType(type).setArray(array).setNormalized(normalized).setBuffer(buffer);
  };
  const integers = <T extends Integers>(type: "VEC2" | "VEC3" | "VEC4", values: Float32Array, kind: IntegerKind<T>) =>
    accessor(type, toIntegers(values, kind), true);
  const { positions, normals, uvs, tangents } = data;
  const narrow = positions.length / 3 <= 65535 ? Uint16Array.from(data.indices) : data.indices;
  const primitive = document
    .createPrimitive()
    .setAttribute("POSITION", accessor("VEC3", positions))
    .setAttribute("NORMAL", packed ? integers("VEC3", normals, Int16Array) : accessor("VEC3", normals))
    .setAttribute("TEXCOORD_0", integers("VEC2", uvs, Uint16Array))
    .setIndices(accessor("SCALAR", narrow));
  if (tangents) {
    primitive.setAttribute("TANGENT", packed ? integers("VEC4", tangents, Int8Array) : accessor("VEC4", tangents));
  }
  for (const target of data.morphTargets) {
    const sparse = (values: Int8Array | Int16Array) =>
      document.createAccessor().setType("VEC3").setArray(values).setBuffer(buffer).setSparse(true);
    const moved = document
      .createPrimitiveTarget(target.name)
      .setAttribute("POSITION", sparse(quantizeVectors(target.positions, LEAST_MOVE, Int16Array)));
    if (turns) moved.setAttribute("NORMAL", sparse(quantizeVectors(target.normals, LEAST_TURN, Int8Array)));
    primitive.addTarget(moved);
  }
  const mesh = document.createMesh(data.name).addPrimitive(primitive);
  if (data.morphTargets.length > 0) {
    mesh.setWeights(data.morphTargets.map(() => 0));
    mesh.setExtras({ targetNames: data.morphTargets.map(({ name }) => name) });
  }
  return mesh;
}

function equal(a: ArrayLike<number> | null, b: ArrayLike<number>): boolean {
  if (a?.length !== b.length || a.constructor !== b.constructor) return false;
  for (let i = 0; i < b.length; i++) if (a[i] !== b[i]) return false;
  return true;
}

/** Values -1..1, or 0..1, as the integers that glTF calls normalized. @throws RangeError for values outside, as of tiled UV */
function toIntegers<T extends Integers>(values: Float32Array, Kind: IntegerKind<T>): T {
  const least = Kind.name.startsWith("U") ? 0 : -1;
  const most = 2 ** (8 * Kind.BYTES_PER_ELEMENT + least) - 1;
  const out = new Kind(values.length);
  for (let i = 0; i < values.length; i++) {
    if (!(values[i] >= least - 0.001 && values[i] <= 1.001)) throw new RangeError(`${values[i]} is not ${least}..1`);
    out[i] = Math.round(most * Math.min(1, Math.max(least, values[i])));
  }
  return out;
}
