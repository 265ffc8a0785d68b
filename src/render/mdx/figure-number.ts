/** Returns what a figure is called in its chapter: "2.1" for the first one of the second. */
export function figureNumber(order: number, index: number): string {
  return `${order}.${index + 1}`;
}
