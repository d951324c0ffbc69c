/** A page that is rendered on the server first, then put out as files. */
export default { output: "export", basePath: "/next", images: { unoptimized: true } };
