import type { AvatarProgress } from "../types";

const WIDTH = 28;

/** Draws one line of progress on a terminal, or one line per stage where the output is no terminal. */
export function showProgress(stream: NodeJS.WriteStream): { update(progress: AvatarProgress): void; end(): void } {
  let last = "";
  return {
    update: ({ stage, progress }) => {
      if (!stream.isTTY) {
        if (stage !== last) stream.write(`${stage}\n`);
        last = stage;
        return;
      }
      const filled = Math.round(progress * WIDTH);
      stream.write(`\r[${"#".repeat(filled)}${"-".repeat(WIDTH - filled)}] ${stage.padEnd(10)}`);
    },
    end: () => {
      if (stream.isTTY) stream.write(`\r${" ".repeat(WIDTH + 14)}\r`);
    },
  };
}
