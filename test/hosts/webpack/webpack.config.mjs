/** Nothing but where things are: webpack finds the worker by itself. */
export default {
  mode: "production",
  context: import.meta.dirname,
  entry: "./main.js",
  output: { path: `${import.meta.dirname}/../site/webpack`, publicPath: "auto" },
  // What is tested is the way to the worker; terser would take 15 s.
  optimization: { minimize: false },
  performance: { hints: false },
};
