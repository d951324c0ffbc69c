import type { MeshData } from "../../types";
import type { Mesh } from "../gltfLibrary";
import { quantizeVectors } from "../quantizeVectors";
import type { GlbDraft } from "./GlbDraft";

/**
 * Smaller moves of a morph target are left out of its sparse list: metres, and length of the normal's change (1.7 degrees).
 * 0.1 mm is a third of a texel on the face.
 */
const LEAST_MOVE = 1e-4;
const LEAST_TURN = 0.03;

type Integers = Int8Array | Int16Array | Uint16Array;
type IntegerKind<T> = { new (length: number): T; readonly BYTES_PER_ELEMENT: number; readonly name: string };

/**
 * A mesh with its shapes by name: shapes as sparse integers (KHR_mesh_quantization), UV as 16 bits. Normals and tangents are
 * floats unless the draft is packed: Babylon's exporter would write them anew without saying that they are integers.
 */
export function addMesh({ document, packed }: GlbDraft, data: MeshData): Mesh {
  const buffer = document.getRoot().listBuffers()[0];
  const accessor = (
    name: string,
    type: "VEC2" | "VEC3" | "VEC4" | "SCALAR",
    array: Float32Array | Uint32Array | Integers,
  ) => document.createAccessor(name).setType(type).setArray(array).setBuffer(buffer);
  const integers = <T extends Integers>(
    name: string,
    type: "VEC2" | "VEC3" | "VEC4",
    values: Float32Array,
    kind: IntegerKind<T>,
  ) => accessor(name, type, toIntegers(values, kind)).setNormalized(true);
  const { positions, normals, uvs, tangents } = data;
  const narrow = positions.length / 3 <= 65535 ? Uint16Array.from(data.indices) : data.indices;
  const primitive = document
    .createPrimitive()
    .setAttribute("POSITION", accessor("positions", "VEC3", positions))
    .setAttribute(
      "NORMAL",
      packed ? integers("normals", "VEC3", normals, Int16Array) : accessor("normals", "VEC3", normals),
    )
    .setAttribute("TEXCOORD_0", integers("uvs", "VEC2", uvs, Uint16Array))
    .setIndices(accessor("indices", "SCALAR", narrow));
  if (tangents) {
    primitive.setAttribute(
      "TANGENT",
      packed ? integers("tangents", "VEC4", tangents, Int8Array) : accessor("tangents", "VEC4", tangents),
    );
  }
  for (const target of data.morphTargets) {
    const sparse = (name: string, values: Int8Array | Int16Array) =>
      accessor(`${target.name} ${name}`, "VEC3", values).setSparse(true);
    primitive.addTarget(
      document
        .createPrimitiveTarget(target.name)
        .setAttribute("POSITION", sparse("positions", quantizeVectors(target.positions, LEAST_MOVE, Int16Array)))
        .setAttribute("NORMAL", sparse("normals", quantizeVectors(target.normals, LEAST_TURN, Int8Array))),
    );
  }
  const mesh = document.createMesh(data.name).addPrimitive(primitive);
  if (data.morphTargets.length > 0) {
    mesh.setWeights(data.morphTargets.map(() => 0));
    mesh.setExtras({ targetNames: data.morphTargets.map(({ name }) => name) });
  }
  return mesh;
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
