/** The part of citeproc-js 1.4 that is used; the package carries no types. */
// @ts-nocheck

declare module "citeproc" {
  interface System {
    retrieveLocale: (language: string) => string;
    retrieveItem: (id: string) => object;
  }
  interface Parameters {
    readonly entry_ids: readonly (readonly string[])[];
  }
  interface Engine {
    setOutputFormat(format: "html" | "text"): void;
    updateItems(ids: readonly string[]): void;
    makeBibliography(): readonly [Parameters, readonly string[]] | false;
  }
  interface EngineConstructor {
    new (system: System, style: string, language: string, forceLanguage: boolean): Engine;
  }
  const citeproc: { readonly Engine: EngineConstructor };
  export = citeproc;
}
