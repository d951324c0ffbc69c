import { AvatarRuntime } from "../../../sdk/AvatarRuntime";

async function load(): Promise<boolean> {
  const runtime = await AvatarRuntime.create({
    assetsUrl: "/models",
    ort: "./ort/",
    device: "wasm",
    worker: false,
  });
  await runtime.dispose();
  return AvatarRuntime.isCached("/models/");
}

/** Overwrites one kept file. */
async function damage(sha256: string): Promise<void> {
  const store = await caches.open("mosar-assets");
  await store.put(`https://assets.mosar.invalid/${sha256}`, new Response("nothing"));
}

async function kept(): Promise<string[]> {
  const store = await caches.open("mosar-assets");
  return (await store.keys()).map(({ url }) => url);
}

Object.assign(globalThis, { load, damage, kept, clear: () => AvatarRuntime.clearCache() });
