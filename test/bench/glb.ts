/**
 * `npm run bench:glb -- AVATAR.mosar ...`: where the bytes of an avatar's GLB are, and what the options make of it.
 * Without a file it takes the sample portrait's of `npm run bench:sheets`.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { exportGlb, type GlbOptions } from "../../sdk/export/exportGlb";
import { readMosar } from "../../sdk/export/readMosar";
import { glbParts } from "./glb/glbParts";
import { markdownTable } from "./markdownTable";

const OPTIONS: Readonly<Record<string, GlbOptions>> = {
  "default, 1024": {},
  "default, 512": { textureSize: 512 },
  "webp, 1024": { images: "webp" },
  "webp, 512": { images: "webp", textureSize: 512 },
  "png, 1024": { images: "png" },
  "png, 512": { images: "png", textureSize: 512 },
  "meshopt, 1024": { meshopt: true },
  "meshopt, 512": { meshopt: true, textureSize: 512 },
  ...Object.fromEntries(([1, 2, 3, 4, "all"] as const).map((lod) => [`lod ${lod}`, { lod }])),
};
const { values, positionals } = parseArgs({ allowPositionals: true, options: { save: { type: "string" } } });
const kB = (bytes: number) => (bytes / 1000).toFixed(1);
for (const path of positionals.length > 0 ? positionals : ["out/sheets/astronaut.mosar"]) {
  const avatar = await readMosar(readFileSync(path));
  const file = await exportGlb(avatar);
  if (values.save) writeFileSync(values.save, file);
  console.log(`\n${path}\n`);
  console.log(
    markdownTable(
      ["part", "kB"],
      glbParts(file).map(({ name, bytes }) => [name, kB(bytes)]),
    ),
  );
  const sizes: string[][] = [];
  for (const [name, options] of Object.entries(OPTIONS)) {
    sizes.push([
      name,
      kB((await exportGlb(avatar, options)).length),
      kB((await exportGlb({ ...avatar, hair: undefined }, options)).length),
    ]);
  }
  console.log(markdownTable(["options", "kB", "without hair (kB)"], sizes));
}
