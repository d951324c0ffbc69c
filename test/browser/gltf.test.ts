import { beforeAll, describe, expect, it } from "@jest/globals";
import { validateBytes } from "gltf-validator";
import { bundlePage } from "./harness/bundlePage";
import { experimentsOf } from "./harness/experimentsOf";
import { brightnessAt, decodePictures, differingShare } from "./harness/picture";
import { withPage } from "./harness/withPage";
import type { Experiments } from "./pages/gltf";

const run = experimentsOf<Experiments>();
let result: Awaited<ReturnType<Experiments["roundTrip"]>>;

beforeAll(async () => {
  const path = await bundlePage("test/browser/pages/gltf.ts");
  result = await withPage({ webgpu: false }, async ({ page, url, requests }) => {
    await page.goto(url + path);
    await page.waitForFunction(() => "experiments" in globalThis);
    const answer = await run(page, "roundTrip", "webgl2");
    expect(requests.filter((address) => !address.startsWith(url))).toEqual([]);
    return answer;
  });
}, 300_000);

describe("MOSAR_materials_skin", () => {
  it("shows a file's head as the avatar, again after Babylon has written it anew", () => {
    const { direct, first, second } = decodePictures(result.pictures);
    // Seen: .0049, all of it the eyes, which in a file have no shade of their lids.
    expect(differingShare(direct, first, 3)).toBeLessThan(0.006);
    // Seen: .0036, the same with plain PBR.
    expect(differingShare(first, second, 8)).toBeLessThan(0.005);
    expect(result.skins[0]).toMatchObject({ hasMap: true, referenceTranslucency: 0.5 });
    expect(result.skins[1]).toEqual(result.skins[0]);
  });

  it("falls back to plain PBR where nobody knows it", () => {
    const { first, plain } = decodePictures(result.pictures);
    expect(result.skins[2]).toBeNull();
    // Light comes through the thin dark half; what faces the light is on either picture.
    expect(differingShare(first, plain, 8)).toBeGreaterThan(0.2);
    expect(brightnessAt(plain, 150, 128)).toBeGreaterThan(60);
  });

  it("is valid glTF without warnings when Babylon writes it", async () => {
    const { issues } = await validateBytes(Buffer.from(result.file, "base64"));
    // Babylon keeps its own root above a skinned mesh.
    const ours = issues.messages.filter(({ code }) => code !== "NODE_SKINNED_MESH_NON_ROOT");
    expect(ours.filter(({ severity }) => severity < 2)).toEqual([]);
  });
});
