/** Says in words what a file really is when it is not the one that was expected. */
export function describeBytes(bytes: Uint8Array): string {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 64)).trimStart();
  if (bytes.length === 0) return "an empty file";
  if (/^<(!doctype|html|\?xml)/i.test(head))
    return "an HTML page, not a model: the path is wrong or the server answers every path";
  if (head.startsWith("version https://git-lfs")) return "a Git LFS pointer: run git lfs pull";
  return `${bytes.length} bytes of another file`;
}
