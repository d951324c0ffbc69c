import { describe, expect, it } from "@jest/globals";
import { safeName } from "../../../../sdk/cli/batch/safeName";

describe("safeName", () => {
  it.each([
    ["anna.jpg", "anna.jpg"],
    ["faces/Jürgen_1-b.png", "faces/Jürgen_1-b.png"],
    ["顔/写真.webp", "顔/写真.webp"],
    ["a b.jpg", "a%20b.jpg"],
    ["50%25.jpg", "50%2525.jpg"],
    ["/data//a.jpg", "data/a.jpg"],
    ["../../etc/passwd", "%2E%2E/%2E%2E/etc/passwd"],
    ["...", "%2E.%2E"],
    [".hidden", "%2Ehidden"],
    ["end.", "end%2E"],
    ["con.jpg", "%63on.jpg"],
    ["errors-1-of-4.jsonl", "%65rrors-1-of-4.jsonl"],
    ["https://x.org/a.jpg?size=2", "x.org/a.jpg%3Fsize%3D2"],
    ['a<b>:"|*\\\n', "a%3Cb%3E%3A%22%7C%2A%5C%0A"],
  ])("of %j is %s", (id, name) => {
    expect(safeName(id)).toBe(name);
  });

  it("is one of two for the two ways to write a letter with a mark", () => {
    expect(safeName("a\u0308.jpg")).toBe(safeName("\u00e4.jpg"));
  });

  it("fits a file name with room for its ending, and long ids that end differently stay apart", () => {
    const long = "é".repeat(300);
    const names = [safeName(`${long}1`), safeName(`${long}2`), safeName(`data:image/png;base64,${"A".repeat(5000)}`)];
    for (const name of names.flatMap((name) => name.split("/"))) {
      expect(Buffer.byteLength(name)).toBeLessThanOrEqual(200);
    }
    expect(new Set(names).size).toBe(3);
  });

  it("refuses an id that names nothing", () => {
    for (const id of ["", "/", "https://"]) expect(() => safeName(id)).toThrow(RangeError);
  });
});
