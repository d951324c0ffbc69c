import { stat } from "node:fs/promises";

/** Whether the path is a folder; false where there is nothing yet. @throws Error when something else has the name */
export async function isFolder(path: string): Promise<boolean> {
  const status = await stat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return undefined;
    throw error;
  });
  if (status && !status.isDirectory()) throw new Error(`${path} exists and is not a folder`);
  return status !== undefined;
}
