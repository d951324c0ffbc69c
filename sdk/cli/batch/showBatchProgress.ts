/** A log is read by people: a line in this time, in seconds. */
const LOG_SECONDS = 30;

/** Shows one line that changes on a terminal; elsewhere a line now and then. */
export function showBatchProgress(
  stream: Pick<NodeJS.WriteStream, "isTTY" | "columns" | "write">,
  now: () => number = () => performance.now() / 1000,
): { update(line: string): void; end(): void } {
  let written = Number.NEGATIVE_INFINITY;
  return {
    update: (line) => {
      // A line that wraps could not be drawn over.
      if (stream.isTTY) stream.write(`\r\x1b[K${line.slice(0, (stream.columns || 80) - 1)}`);
      else if (now() - written >= LOG_SECONDS) {
        stream.write(`${line}\n`);
        written = now();
      }
    },
    end: () => {
      if (stream.isTTY) stream.write("\r\x1b[K");
    },
  };
}
