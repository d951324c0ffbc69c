import { describe, expect, it } from "@jest/globals";
import { showBatchProgress } from "../../../../sdk/cli/batch/showBatchProgress";

function stream(isTTY: boolean) {
  const written: string[] = [];
  return { isTTY, columns: 20, written, write: (text: string | Uint8Array) => written.push(String(text)) > 0 };
}

describe("showBatchProgress", () => {
  it("draws one line over itself on a terminal, never wider than it", () => {
    const terminal = stream(true);
    const progress = showBatchProgress(terminal);
    progress.update("x".repeat(50));
    progress.end();
    expect(terminal.written).toEqual([`\r\x1b[K${"x".repeat(19)}`, "\r\x1b[K"]);
  });

  it("writes a line every 30 s into a log", () => {
    const log = stream(false);
    let seconds = 0;
    const progress = showBatchProgress(log, () => seconds);
    for (seconds = 0; seconds <= 65; seconds++) progress.update(`${seconds}`);
    progress.end();
    expect(log.written).toEqual(["0\n", "30\n", "60\n"]);
  });
});
