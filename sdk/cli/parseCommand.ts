import { parseArgs } from "node:util";

/** What `mosar create` was told. */
export interface CreateCommand {
  readonly photo: string;
  readonly out: string;
  readonly textureSize: 512 | 1024 | 2048;
  readonly seed: number;
  readonly learnedSkin: boolean;
  readonly relight?: string;
  readonly device: "auto" | "wasm";
  readonly assets?: string;
}

export type Command =
  | { readonly run: "help" }
  | { readonly run: "version" }
  | { readonly run: "copy-assets"; readonly out: string }
  | ({ readonly run: "create" } & CreateCommand);

export const USAGE = `mosar create PHOTO --out DIR [options]   one photo to a relightable head
mosar copy-assets DIR                    copies what a page loads: the models, and ONNX Runtime's wasm in DIR/ort

  PHOTO                   a file's path or an address (https:, data:)
  --out DIR               folder that receives the files (made when missing; files of the same names are replaced)
  --texture-size N        512, 1024 (default) or 2048
  --seed N                seed of what is made up: pores, hair strands, iris fibres (default 1)
  --no-learned-skin       split light and skin without the skin network, by the closed form alone
  --relight LIGHT         also draw relit.png under LIGHT.hdr (equirectangular; its exposure is
                          metered, report.json says the factor) or
                          LIGHT.json ({ "sh81_camera": [[r, g, b] x 81] }, taken as it is)
  --device auto|wasm      where the networks run (default auto)
  --assets DIR            mosar's models folder, when it is not beside the program

create writes avatar.glb, maps/*.png, render.png, albedo.png, relit.png, overview.png, posed.obj, fit.json, report.json.
Exit status: 0 done, 1 the photo or the machine cannot do it (says why), 2 wrong call.`;

/** Reads the arguments behind `mosar`. @throws RangeError with one line for the user when the call is wrong */
export function parseCommand(args: readonly string[]): Command {
  const { values, positionals } = parse(args);
  if (values.version) return { run: "version" };
  if (values.help || positionals.length === 0 || positionals[0] === "help") return { run: "help" };
  if (positionals[0] === "copy-assets") {
    if (positionals.length !== 2) throw new RangeError("copy-assets takes one folder");
    return { run: "copy-assets", out: positionals[1] };
  }
  if (positionals[0] !== "create") {
    throw new RangeError(`unknown command "${positionals[0]}"; there are: create, copy-assets`);
  }
  if (positionals.length !== 2) throw new RangeError("create takes one photo");
  if (!values.out) throw new RangeError("--out DIR is missing");
  return {
    run: "create",
    photo: positionals[1],
    out: values.out,
    textureSize: oneOf("--texture-size", Number(values["texture-size"] ?? 1024), [512, 1024, 2048] as const),
    seed: wholeNumber("--seed", values.seed ?? "1"),
    learnedSkin: !values["no-learned-skin"],
    relight: values.relight,
    device: oneOf("--device", values.device ?? "auto", ["auto", "wasm"] as const),
    assets: values.assets,
  };
}

function parse(args: readonly string[]) {
  const text = { type: "string" } as const;
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        out: text,
        "texture-size": text,
        seed: text,
        "no-learned-skin": { type: "boolean" },
        relight: text,
        device: text,
        assets: text,
        help: { type: "boolean", short: "h" },
        version: { type: "boolean" },
      },
    });
  } catch (error) {
    throw new RangeError(error instanceof Error ? error.message : String(error));
  }
}

function oneOf<T extends string | number>(name: string, value: string | number, allowed: readonly T[]): T {
  const found = allowed.find((choice) => choice === value);
  if (found === undefined) throw new RangeError(`${name} takes ${allowed.join(", ")}`);
  return found;
}

function wholeNumber(name: string, text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 0 || value > 0xffffffff) {
    throw new RangeError(`${name} takes a whole number from 0 to 4294967295`);
  }
  return value;
}
