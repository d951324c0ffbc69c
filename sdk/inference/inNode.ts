/** Whether this is Node, where files are read from the disk and ONNX Runtime comes from the installed package. */
export function inNode(): boolean {
  return typeof process !== "undefined" && Boolean(process.versions?.node);
}
