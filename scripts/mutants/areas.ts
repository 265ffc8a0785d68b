/** A part of the program, and the tests that must notice a change in it. */
export interface Area {
  readonly name: string;
  readonly mutate: readonly string[];
  readonly tests: readonly string[];
}

/** What is mutated: where a silent fault would put a wrong number, source or refusal before readers. */
export const AREAS: readonly Area[] = [
  { name: "stats", mutate: ["src/stats/**/*.ts"], tests: ["test/stats/**/*.test.ts"] },
  {
    name: "schema",
    mutate: ["src/schema/**/*.ts"],
    tests: [
      "test/schema/**/*.test.ts",
      "test/data/**/*.test.ts",
      "test/tools/source-faults.test.ts",
    ],
  },
  {
    name: "guards",
    mutate: ["src/i18n/{guard,word-faults}.ts", "src/render/chapter/guarded.ts"],
    tests: [
      "test/i18n/**/*.test.ts",
      "test/text/interface-words.test.ts",
      "test/render/guarded.test.ts",
    ],
  },
  {
    name: "files",
    mutate: [
      "src/render/table/{csv,data-hash}.ts",
      "src/render/publish/chart-json.ts",
      "src/render/profile/record-{files,sources}.ts",
      "src/render/atlas/atlas-files.ts",
      "src/render/indicator/indicator-csv.ts",
      "src/render/metadata/csvw.ts",
    ],
    tests: ["test/render/downloads/**/*.test.ts", "test/render/{csv,metadata,profile}.test.ts"],
  },
  {
    name: "citing",
    mutate: ["src/render/citing/*.ts"],
    tests: [
      "test/render/{citation,citation-files,citation-html,records,escaping}.test.ts",
      "test/render/downloads/chart-files.test.ts",
    ],
  },
];
