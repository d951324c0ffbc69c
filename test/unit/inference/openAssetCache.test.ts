import { expect, it } from "@jest/globals";
import { memoryCache } from "../../../sdk/inference/memoryCache";
import { openAssetCache } from "../../../sdk/inference/openAssetCache";

// The Cache API itself: test/browser/cache.test.ts.
it("openAssetCache takes memory where there is no Cache API, as in Node", async () => {
  expect("caches" in globalThis).toBe(false);
  expect(await openAssetCache()).toBe(memoryCache);
});
