/** A folder's address with a closing slash; in a browser the whole address, so that a page and its worker name it alike. */
export function folderUrl(address: string): string {
  const folder = address.endsWith("/") ? address : `${address}/`;
  const base = globalThis.location?.href;
  return base ? new URL(folder, base).href : folder;
}
