/** Writes the surroundings of samples/2-relight: `npx tsx test/bench/makeSampleEnvironments.ts`. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { sampleEnvironments } from "./sampleEnvironments";

const FOLDER = join(import.meta.dirname, "../../samples/assets/environments");

mkdirSync(FOLDER, { recursive: true });
for (const [name, file] of sampleEnvironments()) writeFileSync(join(FOLDER, `${name}.hdr`), file);
