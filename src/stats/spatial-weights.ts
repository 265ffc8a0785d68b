/** For each unit its neighbours, by their place in the list, each with a weight. */
export type SpatialWeights = readonly (readonly (readonly [unit: number, weight: number])[])[];

/** Weights of 1 for every neighbour; `neighbours[i]` are the places of the neighbours of unit i. */
export function binaryWeights(neighbours: readonly (readonly number[])[]): SpatialWeights {
  return neighbours.map((list) => list.map((unit) => [unit, 1] as const));
}

/** Weights of 1 / (number of neighbours), so that those of a unit add up to 1. */
export function rowStandardisedWeights(neighbours: readonly (readonly number[])[]): SpatialWeights {
  return neighbours.map((list) => list.map((unit) => [unit, 1 / list.length] as const));
}
