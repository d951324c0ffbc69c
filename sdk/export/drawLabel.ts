/** A picture under construction: RGBA, row 0 on top. */
export interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly rgba: Uint8ClampedArray;
}

/** Capital letters on a 3 x 5 grid, rows from the top, one digit 0..7 a row (4 = left column). */
const GLYPHS: Readonly<Record<string, string>> = {
  A: "25755",
  B: "65656",
  C: "34443",
  D: "65556",
  E: "74647",
  F: "74644",
  G: "34553",
  H: "55755",
  I: "72227",
  J: "11152",
  K: "55655",
  L: "44447",
  M: "57755",
  N: "65555",
  O: "25552",
  P: "65644",
  Q: "25563",
  R: "65655",
  S: "34216",
  T: "72222",
  U: "55557",
  V: "55552",
  W: "55775",
  X: "55255",
  Y: "55222",
  Z: "71247",
  "-": "00700",
};

/** Writes capitals in white with a dark rim at left, top. @param scale px per grid cell */
export function drawLabel(sheet: Sheet, text: string, left: number, top: number, scale: number): void {
  for (const [shade, grow] of [
    [0, 1],
    [255, 0],
  ] as const) {
    [...text.toUpperCase()].forEach((letter, index) => {
      const glyph = GLYPHS[letter];
      if (!glyph) return;
      for (let cell = 0; cell < 15; cell++) {
        if (((Number(glyph[Math.floor(cell / 3)]) >> (2 - (cell % 3))) & 1) === 0) continue;
        const x = left + (index * 4 + (cell % 3)) * scale;
        const y = top + Math.floor(cell / 3) * scale;
        fill(sheet, x - grow, y - grow, scale + 2 * grow, shade);
      }
    });
  }
}

function fill({ width, height, rgba }: Sheet, left: number, top: number, side: number, shade: number): void {
  for (let y = Math.max(0, top); y < Math.min(height, top + side); y++) {
    for (let x = Math.max(0, left); x < Math.min(width, left + side); x++) {
      rgba.fill(shade, (y * width + x) * 4, (y * width + x) * 4 + 3);
    }
  }
}
