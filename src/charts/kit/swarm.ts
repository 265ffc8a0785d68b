/**
 * Returns how far from the middle line discs `step` wide stand that keep their places along it and
 * do not overlap, in the order of the places: each as near to the line as those before it allow.
 */
export function swarm(places: readonly number[], step: number): number[] {
  const order = places.map((_, index) => index).sort((a, b) => at(a) - at(b));
  const offsets: number[] = [];
  order.forEach((index, place) => {
    const near: { offset: number; distance: number }[] = [];
    for (let before = place - 1; before >= 0; before--) {
      const other = order[before] ?? 0;
      const distance = at(index) - at(other);
      if (distance >= step) break;
      near.push({ offset: offsets[other] ?? 0, distance });
    }
    const candidates = near.flatMap(({ offset, distance }) => {
      const rise = Math.sqrt(step ** 2 - distance ** 2);
      return [offset + rise, offset - rise];
    });
    candidates.sort((first, second) => Math.abs(first) - Math.abs(second) || first - second);
    const isFree = (candidate: number): boolean =>
      near.every(
        ({ offset, distance }) => (candidate - offset) ** 2 + distance ** 2 >= step ** 2 - 1e-6,
      );
    offsets[index] = [0, ...candidates].find(isFree) ?? 0;
  });
  return offsets;

  function at(index: number): number {
    return places[index] ?? 0;
  }
}
