import { spawn } from "node:child_process";

const NO_ANSWER = /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ERR_SOCKET_TIMEOUT|network/i;

/**
 * Runs npm in a folder.
 * @returns what it printed
 * @throws Error of one line; it says so when the registry does not answer
 */
export function runNpm(folder: string, args: readonly string[]): Promise<string> {
  const limits = ["--fetch-retries=1", "--fetch-timeout=60000", "--no-audit", "--no-fund"];
  const child = spawn("npm", [...args, ...limits], { cwd: folder, stdio: ["ignore", "pipe", "pipe"] });
  let [out, error] = ["", ""];
  child.stdout.on("data", (text) => (out += text));
  child.stderr.on("data", (text) => (error += text));
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (status) => {
      if (status === 0) return resolve(out);
      const why = NO_ANSWER.test(error) ? "the npm registry does not answer" : "npm failed";
      const line = error.split("\n").find((text) => text.startsWith("npm error")) ?? error.trim().split("\n")[0];
      reject(new Error(`npm ${args[0]} in ${folder}: ${why} (${line})`));
    });
  });
}
