import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "@jest/globals";

const ROOT = join(import.meta.dirname, "../../..");
const folder = mkdtempSync(join(tmpdir(), "mosar-cli-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs the command from its source, as a user would run the built one. */
function mosar(...args: string[]) {
  const run = spawnSync(process.execPath, ["--import", "tsx", "sdk/cli/main.ts", ...args], {
    cwd: ROOT,
    encoding: "utf8",
  });
  return { status: run.status, out: run.stdout, error: run.stderr };
}

describe("mosar", () => {
  it("shows how it is called", () => {
    const { status, out } = mosar("--help");
    expect(status).toBe(0);
    expect(out).toContain("--relight LIGHT");
    expect(mosar("--version").out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });

  it("a wrong call is status 2 and one line", () => {
    const { status, error } = mosar("create", "x.jpg");
    expect(status).toBe(2);
    expect(error).toContain("--out DIR is missing");
  });

  it("a photo that is none is status 1, with code and remedy, and leaves nothing", () => {
    const page = join(folder, "page.jpg");
    writeFileSync(page, "<!doctype html><title>404</title>");
    const { status, error } = mosar("create", page, "--out", join(folder, "out"));
    expect(status).toBe(1);
    expect(error).toMatch(/^mosar: photo-unreadable: .*HTML/im);
    expect(readdirSync(folder)).toEqual(["page.jpg"]);
  });

  it("takes a photo by its address, and says what is wrong with that one too", () => {
    const out = join(folder, "out");
    const html = mosar("create", "data:image/jpeg,<!doctype html><title>404</title>", "--out", out);
    expect([html.status, html.error]).toEqual([1, expect.stringMatching(/^mosar: photo-unreadable: .*HTML/)]);
    const nobody = mosar("create", "http://127.0.0.1:1/photo.jpg", "--out", out);
    expect(nobody.status).toBe(1);
    expect(nobody.error).toMatch(
      /^mosar: photo-unreadable: http.* cannot be read: .*\. Check the photo's address\.\n$/,
    );
    expect(existsSync(out)).toBe(false);
  });

  it("a light that is none is refused before the work begins", () => {
    const { status, error } = mosar(
      "create",
      "test/data/sk_astronaut.png",
      "--out",
      join(folder, "out"),
      "--relight",
      "package.json",
    );
    expect(status).toBe(1);
    expect(error).toContain("sh81_camera");
    expect(existsSync(join(folder, "out"))).toBe(false);
  });

  it("no face is status 1 and leaves nothing", () => {
    const { status, error } = mosar("create", "test/data/sk_coffee.png", "--out", join(folder, "out"));
    expect(status).toBe(1);
    expect(error).toContain("no-face");
    expect(existsSync(join(folder, "out"))).toBe(false);
  });
});
