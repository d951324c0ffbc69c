import { bundlePage } from "./bundlePage";

/** The page of test/browser/pages/soak.ts with the SDK's worker, and the one that loses its device, beside it. @returns its path on the server */
export async function bundleSoakPage(): Promise<string> {
  await bundlePage("sdk/worker/worker.ts");
  await bundlePage("test/browser/pages/soakWorker.ts");
  return bundlePage("test/browser/pages/soak.ts");
}
