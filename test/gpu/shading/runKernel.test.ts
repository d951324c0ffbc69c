import { expect, test } from "@jest/globals";
import { runKernel } from "../../../sdk/shading/wgsl/runKernel";
import { requestDevice } from "./fixture/requestDevice";

const DOUBLE = /* wgsl */ `
@group(0) @binding(0) var<storage, read> input: array<f32>;
@group(0) @binding(1) var<storage, read_write> result: array<f32>;
@compute @workgroup_size(64)
fn main(@builtin(global_invocation_id) id: vec3u) {
  if (id.x < arrayLength(&input)) { result[id.x] = 2.0 * input[id.x]; }
}`;

test("runs a kernel over its inputs and reads the result back", async () => {
  const device = await requestDevice();
  const inputs = [Float32Array.from([1, 2, 3])];
  const result = await runKernel(device, { code: DOUBLE, inputs, resultLength: 3, invocations: 3 });
  expect([...result]).toEqual([2, 4, 6]);
  device.destroy();
});

test("a kernel that does not compile is an AvatarError with the compiler's words", async () => {
  const device = await requestDevice();
  const kernel = { code: "fn main( {", inputs: [], resultLength: 1, invocations: 1 };
  await expect(runKernel(device, kernel)).rejects.toMatchObject({ name: "AvatarError", code: "device-lost" });
  device.destroy();
});
