import type { Conversion } from "./Conversion";

/** Declares the source's outputs, in its layout, under the names that `names` gives for its own. */
export function declareOutputs(names: Readonly<Record<string, string>>): (conversion: Conversion) => void {
  return (conversion) => {
    const { model, graph } = conversion;
    for (const output of model.outputs) {
      const name = names[model.tensors[output].name];
      if (name === undefined) throw new Error(`output ${model.tensors[output].name} has no name`);
      graph.node("Identity", [conversion.sourceLayoutValue(output)], {}, name);
      graph.output(name, conversion.shape(output));
    }
  };
}
