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
  "512": { textureSize: 512 },
  webp: { images: "webp" },
  meshopt: { meshopt: true },
  "lod 2": { lod: 2 },
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
