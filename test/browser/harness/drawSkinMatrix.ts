import type { Experiments, Variant } from "../pages/skinMatrix";
import { areaLightTable } from "./areaLightTable";
import { bundlePage } from "./bundlePage";
import { experimentsOf } from "./experimentsOf";
import { MATRIX_SIDE } from "./goldenSheet";
import { decodePictures, type Picture } from "./picture";
import { withPage } from "./withPage";

export type EngineKind = "webgl2" | "webgpu";

export interface SkinMatrix {
  /** Every cell, and every variant of one, named `cell:variant`. */
  readonly pictures: Readonly<Record<string, Picture>>;
  /** Both eyes by multiview and each alone; empty on WebGPU. */
  readonly eyes: Readonly<Record<string, Picture>>;
  /** Paths that the page asked its server for; another host's address stands whole. */
  readonly requests: readonly string[];
  /** What the engine said of its shaders. */
  readonly complaints: readonly string[];
}

/** The cells of a light alone, which also tell whether the plugin works under it. */
export const LIGHT_CELLS = [
  "directional",
  "spot",
  "point",
  "hemispheric",
  "area",
  "clustered",
  "around",
  "aroundTexture",
] as const;

const VARIANTS: Readonly<Record<string, Variant>> = {
  rightHanded: { rightHanded: true },
  /** No light goes under the skin. */
  sharp: { skin: { scatterDistance: [0, 0, 0], transmission: 0, normalSoftness: 0 } },
  /** A tenth farther than by default: what the golden pictures have to notice. */
  farther: { skin: { scatterDistance: [1.1, 0.54, 0.3] } },
};

const run = experimentsOf<Experiments>();

/** Draws the matrix of lights, shadows and features with each engine at once; every cell in the same engine of one page. */
export async function drawSkinMatrix<K extends EngineKind>(kinds: readonly K[]): Promise<Record<K, SkinMatrix>> {
  const path = await bundlePage("test/browser/pages/skinMatrix.ts");
  const drawn = await Promise.all(kinds.map(async (kind) => [kind, await drawWith(kind, path)] as const));
  return Object.fromEntries(drawn) as Record<K, SkinMatrix>;
}

function drawWith(kind: EngineKind, path: string): Promise<SkinMatrix> {
  return withPage({ webgpu: kind === "webgpu" }, async ({ page, url, requests }) => {
    await page.route(`${url}/babylon/areaLights/areaLightsLTC.bin`, (route) =>
      route.fulfill({ body: areaLightTable() }),
    );
    const complaints: string[] = [];
    page.on("console", (message) => {
      // WebGPU reports a shader that does not compile as a warning.
      if (/WGSL|Invalid|SHADER ERROR|mosar/.test(message.text())) complaints.push(message.text());
    });
    await page.goto(url + path);
    await page.waitForFunction(() => "experiments" in globalThis);
    const encoded: Record<string, string> = {};
    for (const name of await run(page, "open", kind, MATRIX_SIDE)) {
      encoded[name] = await run(page, "draw", name);
      for (const variant of variantsOf(name)) {
        encoded[`${name}:${variant}`] = await run(page, "draw", name, VARIANTS[variant]);
      }
    }
    const eyes = kind === "webgl2" ? await run(page, "multiview") : {};
    return {
      pictures: decodePictures(encoded),
      eyes: decodePictures(eyes),
      requests: requests.map((address) => address.replace(url, "")),
      complaints,
    };
  });
}

function variantsOf(name: string): string[] {
  if (name === "directional") return ["rightHanded", "sharp", "farther"];
  if ((LIGHT_CELLS as readonly string[]).includes(name)) return ["rightHanded", "sharp"];
  return name === "key" || name === "everything" ? ["rightHanded"] : [];
}
