import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "@jest/globals";
import sharp from "sharp";
import { ORT_FILES } from "../../sdk/inference/ortFiles";
import { findSecrets, withSecrets } from "../fixtures/secretPhoto";
import { disturbances, isRightEnding } from "../soak/disturbances";
import { SoakReport } from "../soak/SoakReport";
import { soakPhoto } from "../soak/soakPhoto";
import { ROOT } from "./harness/bundlePage";
import { bundleSoakPage } from "./harness/bundleSoakPage";
import { experimentsOf } from "./harness/experimentsOf";
import { type RecordingProxy, startRecordingProxy } from "./harness/recordingProxy";
import { type OpenPage, withPage } from "./harness/withPage";
import type { Disturbance, Experiments } from "./pages/soak";

const run = experimentsOf<Experiments>();
const MANIFEST = JSON.parse(readFileSync(join(ROOT, "models/manifest.json"), "utf8"));
/** What the page may load: itself, the worker, models, ONNX Runtime. */
const ASSETS = /^\/(out\/test\/pages\/(soak|worker)\.(html|js)|models\/[\w.-]+|out\/test\/pages\/ort\/[\w.-]+)$/;

let path: string;
let proxy: RecordingProxy;
beforeAll(async () => {
  path = await bundleSoakPage();
  proxy = await startRecordingProxy();
});
afterAll(() => proxy.close());

/** The page behind the proxy, through which all that its browser asks for goes. */
async function inPage(use: (open: OpenPage) => Promise<void>, expectedErrors?: RegExp): Promise<void> {
  await withPage({ webgpu: false, proxy: proxy.url, expectedErrors }, async (open) => {
    await open.page.goto(open.url + path);
    await open.page.waitForFunction(() => "experiments" in globalThis);
    await use(open);
  });
}

it("the proxy sees what a page asks for by any door", async () => {
  await inPage(async ({ page }) => {
    await run(page, "askOutside");
    const doors = ["fetch", "beacon", "image", "socket", "worker"];
    const seen = () => doors.filter((door) => proxy.requests.some(({ url }) => url.includes(`${door}.invalid`)));
    for (let wait = 0; wait < 50 && seen().length < doors.length; wait++) await page.waitForTimeout(100);
    expect(seen()).toEqual(doors);
  }, /ERR_|502|WebSocket|CORS/);
});

it("avatars by worker, scene and GLB, and calls that go wrong: nothing is asked for after the assets, nothing of the photo kept, nothing leaked", async () => {
  const photo = await withSecrets(sharp(await soakPhoto()))
    .jpeg()
    .toBuffer();
  expect(findSecrets(photo)).toContain("latitude");
  await inPage(async ({ page, url, requests }) => {
    const before = proxy.requests.length;
    await run(page, "open", "webgl2", photo.toString("base64"));
    await run(page, "preload");
    const loaded = proxy.requests.length;
    const report = new SoakReport(0);
    const { held, glb } = await run(page, "avatar", true);
    report.add(held);
    const file = Buffer.from(glb, "base64");
    expect([file.toString("latin1", 0, 4), findSecrets(file)]).toEqual(["glTF", []]);
    report.add((await run(page, "avatar", false)).held);
    expect(proxy.requests.slice(loaded)).toEqual([]);
    const asked = proxy.requests.slice(before);
    expect(asked.length).toBeGreaterThan(9);
    expect(asked.filter(({ method, bytes }) => method !== "GET" || bytes > 0)).toEqual([]);
    expect(asked.filter((one) => !one.url.startsWith(url) || !ASSETS.test(one.url.slice(url.length)))).toEqual([]);
    expect(requests.filter((address) => !address.startsWith(url))).toEqual([]);
    await expectModelsOnly(await run(page, "kept"));

    // Calls that are aborted or refused, alone and while another waits, leave nothing either.
    for (const disturbance of disturbances(2, 4, "webgl2")) {
      const endings = await run(page, "disturb", disturbance);
      expect([disturbance, endings, isRightEnding(disturbance, endings)]).toEqual([disturbance, endings, true]);
    }
    // The thread that took the place of an aborted one has opened what was needed since.
    await run(page, "preload");
    report.add((await run(page, "avatar", false)).held);
    expect(report.changedCounts()).toEqual([]);
    const live = await run(page, "close");
    expect([live.workers, live["WebGL Texture"], live["object URLs"] ?? 0]).toEqual([0, 0, 0]);
  });
}, 300_000);

it("a call survives its device and the one that takes its place, says so, and nothing is left", async () => {
  await withPage({ webgpu: true }, async ({ page, url }) => {
    await page.goto(url + path);
    await page.waitForFunction(() => "experiments" in globalThis);
    await run(page, "open", "webgpu", (await soakPhoto()).toString("base64"));
    const held = await run(page, "held");
    const loss: Disturbance = { kind: "device loss", stage: "detect", delay: 50 };
    const endings = await run(page, "disturb", loss);
    expect([endings, isRightEnding(loss, endings)]).toEqual([endings, true]);
    expect(await run(page, "held")).toEqual(held);
  });
}, 300_000);

/** The cache holds the manifest and files of its checksums; nothing else is kept anywhere. */
async function expectModelsOnly({ caches, others }: Awaited<ReturnType<Experiments["kept"]>>): Promise<void> {
  const wasm = Object.values(ORT_FILES).map((files) => files.wasm.sha256);
  const models = Object.values<{ sha256: string }>(MANIFEST.models).map(({ sha256 }) => sha256);
  const known = [...models, ...wasm];
  const [names, contents] = [Object.keys(caches), Object.values(caches)];
  // The manifest, every model and one build of ONNX Runtime.
  expect(names.length).toBe(models.length + 2);
  expect(contents.filter((sha256) => !known.includes(sha256)).length).toBe(1);
  expect(names.filter((name) => !known.some((sha256) => name.endsWith(sha256)))).toEqual([
    expect.stringContaining("manifest"),
  ]);
  expect(others).toEqual([]);
}
