/** What to do where the worker's script does not start. */
export const WORKER_HINT =
  'Serve worker.js, which "npx mosar copy-assets" copies, from the page\'s own host, and pass its address as workerUrl.';
