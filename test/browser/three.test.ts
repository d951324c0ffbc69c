import { beforeAll, describe, expect, it } from "@jest/globals";
import { ARKIT_NAMES } from "../../plugin/arkitNames";
import { VISEME_SHAPES } from "../../sdk/head/visemeShapes";
import { syntheticAvatar } from "../unit/fixtures/syntheticAvatar";
import { bundlePage } from "./harness/bundlePage";
import { experimentsOf } from "./harness/experimentsOf";
import { colorAt, decodePictures, differingShare } from "./harness/picture";
import { withPage } from "./harness/withPage";
import type { Experiments } from "./pages/three";

const run = experimentsOf<Experiments>();
type Answer = Awaited<ReturnType<Experiments["animate"]>>;
let [plain, packed, webp, lighter]: Answer[] = [];
let turned: Awaited<ReturnType<Experiments["turnHead"]>>;

beforeAll(async () => {
  const path = await bundlePage("test/browser/pages/three.ts");
  await withPage({ webgpu: false }, async ({ page, url }) => {
    await page.goto(url + path);
    await page.waitForFunction(() => "experiments" in globalThis);
    plain = await run(page, "animate", {});
    packed = await run(page, "animate", { meshopt: true });
    webp = await run(page, "animate", { images: "webp" });
    lighter = await run(page, "animate", { lod: "all" });
    turned = await run(page, "turnHead", 40);
  });
}, 300_000);

describe("a GLB in three.js", () => {
  it("has its joints and shapes by TalkingHead's names: Mixamo's bones, ARKit, OVR", () => {
    expect(plain.path.slice(-4)).toEqual(["Armature", "Neck", "Head", "LeftEye"]);
    expect(plain.meshes).toEqual(expect.arrayContaining(["HeadMesh", "LeftEye", "RightEye"]));
    const own = syntheticAvatar().head.morphTargets.map(({ name }) => name);
    expect(own.every((name) => (ARKIT_NAMES as readonly string[]).includes(name))).toBe(true);
    expect(plain.names).toEqual([...own, ...Object.keys(VISEME_SHAPES).filter((name) => plain.names.includes(name))]);
    expect(plain.names).toContain("viseme_aa");
  });

  it("turns its head rigidly by 40 degrees, bends its neck and leaves the rim where it was, metres", () => {
    expect(turned.rigid).toBeLessThan(1e-6);
    expect(turned.rim).toBeLessThan(1e-6);
    expect(turned.between).toBeGreaterThan(0.02);
  });

  it("is lit, coloured, the right way round, and opens its jaw", () => {
    const { rest, open } = decodePictures(plain.pictures);
    // The person's left is reddish and on the picture's right; the right side bluish.
    const [left, right] = [colorAt(rest, 165, 160), colorAt(rest, 90, 160)];
    expect(left[0]).toBeGreaterThan(1.1 * left[2]);
    expect(right[2]).toBeGreaterThan(1.1 * right[0]);
    expect(differingShare(rest, open, 8)).toBeGreaterThan(0.01);
  });

  it("looks the same packed by meshopt, as WebP, and with lighter levels behind it", () => {
    const [one, two, soft, three] = [plain, packed, webp, lighter].map(({ pictures }) => decodePictures(pictures));
    for (const key of ["rest", "open"] as const) {
      expect(differingShare(one[key], two[key], 12)).toBeLessThan(0.01);
      expect(differingShare(one[key], three[key], 12)).toBeLessThan(0.01);
      // Seen: .043: WebP halves the colours, and a texel of this test's maps is seven pixels wide where red meets blue.
      expect(differingShare(one[key], soft[key], 12)).toBeLessThan(0.06);
    }
    expect(lighter.meshes).toEqual(plain.meshes);
  });
});
