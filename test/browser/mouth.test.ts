import { expect, it } from "@jest/globals";
import { bundlePage } from "./harness/bundlePage";
import { colorAt, decodePictures, type Picture } from "./harness/picture";
import { withPage } from "./harness/withPage";
import type { MouthExperiments } from "./pages/mouth";

const EXPRESSIONS = {
  smile: { jawOpen: 0.15, mouthUpperUpLeft: 1, mouthUpperUpRight: 1, mouthSmileLeft: 0.5, mouthSmileRight: 0.5 },
  open: { jawOpen: 0.7, mouthLowerDownLeft: 1, mouthLowerDownRight: 1 },
  tongue: { jawOpen: 0.2, tongueOut: 1 },
};

/** Pixels of a column, top to bottom, that are bright and as good as white. */
function whiteRows(picture: Picture, x: number): number[] {
  const rows = Array.from({ length: 256 }, (_, y) => y);
  return rows.filter((y) => {
    const [r, , b] = colorAt(picture, x, y, 0);
    return r > 110 && r < 1.6 * b;
  });
}

it.each(["webgl2", "webgpu"] as const)(
  "an open mouth shows teeth and tongue and leaves nothing behind, %s",
  async (kind) => {
    const path = await bundlePage("test/browser/pages/mouth.ts");
    await withPage({ webgpu: kind === "webgpu" }, async ({ page, url }) => {
      await page.goto(url + path);
      await page.waitForFunction(() => "experiments" in globalThis);
      const encoded = await page.evaluate(
        ([engine, expressions]) => {
          const { experiments } = globalThis as unknown as { experiments: MouthExperiments };
          return experiments.mouths(engine, expressions);
        },
        [kind, EXPRESSIONS] as const,
      );
      const pictures = decodePictures(encoded);
      if (process.env.MOUTH_PICTURES) {
        const { writeFileSync } = await import("node:fs");
        for (const [n, p] of Object.entries(pictures))
          writeFileSync(`${process.env.MOUTH_PICTURES}/${kind}-${n}.raw`, p);
      }
      // 4 mm beside the middle: an incisor, not the gap between two.
      for (const name of ["smile", "open"]) {
        const shown = whiteRows(pictures[name], 134).length - whiteRows(pictures[`${name}, empty`], 134).length;
        // Seen: 10 and more.
        expect(shown).toBeGreaterThan(7);
      }
      const changed = (y: number) =>
        colorAt(pictures.tongue, 128, y, 1).some(
          (v, c) => Math.abs(v - colorAt(pictures["tongue, empty"], 128, y, 1)[c]) > 8,
        );
      expect(Array.from({ length: 256 }, (_, y) => y).filter(changed).length).toBeGreaterThan(25);
      const { before, during, after } = await page.evaluate((engine) => {
        const { experiments } = globalThis as unknown as { experiments: MouthExperiments };
        return experiments.lifecycle(engine);
      }, kind);
      expect(during).toBe(5);
      expect(after).toEqual(before);
      if (process.env.MOUTH_PICTURES) {
        const { writeFileSync } = await import("node:fs");
        for (const [n, p] of Object.entries(pictures))
          writeFileSync(`${process.env.MOUTH_PICTURES}/${kind}-${n}.raw`, p);
      }
    });
  },
);
