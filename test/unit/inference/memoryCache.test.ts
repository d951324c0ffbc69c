import { expect, it } from "@jest/globals";
import { memoryCache } from "../../../sdk/inference/memoryCache";

it("memoryCache keeps copies, and forgets all but what it is told to keep", async () => {
  const bytes = Uint8Array.of(1, 2, 3);
  await memoryCache.write("a", bytes);
  await memoryCache.write("b", bytes);
  bytes[0] = 9;
  const found = await memoryCache.read("a");
  expect(found).toEqual(Uint8Array.of(1, 2, 3));
  found?.fill(7);
  expect(await memoryCache.read("a")).toEqual(Uint8Array.of(1, 2, 3));
  await memoryCache.clear(new Set(["b"]));
  expect([await memoryCache.has("a"), await memoryCache.has("b"), await memoryCache.read("a")]).toEqual([
    false,
    true,
    undefined,
  ]);
  await memoryCache.clear();
  expect(await memoryCache.has("b")).toBe(false);
});
