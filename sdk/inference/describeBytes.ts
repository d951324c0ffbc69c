/** Says in words what a file really is when it is not the one that was expected. */
export function describeBytes(bytes: Uint8Array): string {
  if (bytes.length === 0) return "an empty file";
  const start = new TextDecoder("latin1").decode(bytes.subarray(0, 200)).trimStart();
  if (start.startsWith("version https://git-lfs")) return "a Git LFS pointer: run git lfs pull";
  if (/^<(!doctype html|html|head|body)/i.test(start)) {
    return "an HTML page: the path is wrong or the server answers every path";
  }
  if (/^<(\?xml|error)/i.test(start)) return "an XML text, probably a storage server's error";
  if (/^[{[]/.test(start)) return "a JSON text";
  return `${bytes.length} bytes of another file`;
}
