import { joinBytes } from "../../../sdk/math/joinBytes";

/** Writers of the four protobuf field kinds that ONNX needs; each gives the field's bytes with its tag. */

/** Base-128 number, least significant group first; negative numbers take ten bytes, as int64 does. */
export function varint(value: number | bigint): Uint8Array {
  let rest = BigInt.asUintN(64, BigInt(value));
  const bytes: number[] = [];
  do {
    const group = Number(rest & 127n);
    rest >>= 7n;
    bytes.push(rest > 0n ? group | 128 : group);
  } while (rest > 0n);
  return Uint8Array.from(bytes);
}

export function intField(field: number, value: number | bigint): Uint8Array {
  return joinBytes([varint(field << 3), varint(value)]);
}

export function floatField(field: number, value: number): Uint8Array {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setFloat32(0, value, true);
  return joinBytes([varint((field << 3) | 5), bytes]);
}

/** A string, raw bytes or a nested message. */
export function bytesField(field: number, value: string | Uint8Array): Uint8Array {
  const bytes = typeof value === "string" ? new TextEncoder().encode(value) : value;
  return joinBytes([varint((field << 3) | 2), varint(bytes.length), bytes]);
}
