/** The part of jstat (MIT) that is used; the package has no types. */
declare module "jstat" {
  const jstat: {
    readonly studentt: { inv(probability: number, degreesOfFreedom: number): number };
  };
  export default jstat;
}
