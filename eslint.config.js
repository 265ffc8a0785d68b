// @ts-check
import astro from "eslint-plugin-astro";
import { defineConfig } from "eslint/config";
import tseslint from "typescript-eslint";

const EVERY_DEFAULT = {
  direct: true,
  named: true,
  defaultFrom: true,
  namedFrom: true,
  namespaceFrom: true,
};

const SHAPES = [
  {
    selector: "ClassDeclaration:not([superClass])",
    message: "Write functions; classes are for custom elements and errors.",
  },
  { selector: "ExportAllDeclaration", message: "Import from the file that declares it." },
  { selector: "ExportNamedDeclaration[source]", message: "Import from the file that declares it." },
];

// Not `no-console`: the drawing listens to console.warn, which is no output.
const SPOKEN = {
  selector: "CallExpression[callee.object.name='console']",
  message: "Throw an error with place, value and remedy, or return the words.",
};

/**
 * A choice by the language leaves a third language with the words of another. Files that still make
 * one are counted in eslint-suppressions.json, which may only shrink.
 */
const CHOSEN_LANGUAGE = ["left", "right"].map((side) => ({
  selector: `BinaryExpression[operator=/^[!=]==$/][${side}.value=/^(pl|en)$/]`,
  message: "Write the words of every language in one text and let say() choose, or use a Record.",
}));

/** What a module keeps outlives what it was made from: data, charts and styles change while it runs. */
const KEPT = ["Program", "Program > ExportNamedDeclaration"].flatMap((parent) =>
  [
    "[kind='let']",
    " > VariableDeclarator > NewExpression.init[callee.name=/^(Map|Set|WeakSet)$/][arguments.length=0]",
    " > VariableDeclarator > ArrayExpression.init[elements.length=0]",
    " > VariableDeclarator > ObjectExpression.init[properties.length=0]",
  ].map((kept) => ({
    selector: `${parent} > VariableDeclaration${kept}`,
    message: "Key it by what it is made from: a WeakMap by an object, madeFrom() by files.",
  })),
);

/** Files of src that may keep something in the module, each with its reason. */
const MAY_KEEP = [
  // A change in the folder makes the module anew under `npm run dev`; elsewhere a program reads once.
  "src/schema/load.ts",
  // Made of the code of a language and nothing else.
  "src/i18n/format.ts",
  // Fonts of an installed package.
  "src/type/font-metrics.ts",
  "src/render/picture/png.ts",
  // The threads that run, and what waits for them.
  "src/render/picture/png-thread.ts",
  "src/render/picture/png-worker.ts",
  // The state of the page that is open.
  "src/client/**/*.ts",
];

export default defineConfig(
  { ignores: ["dist/", ".astro/", ".cache/", "coverage/", "data/", ".stryker-tmp/", "reports/"] },
  {
    files: ["**/*.ts"],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: {
        projectService: { allowDefaultProject: ["vitest.config.ts", "vitest.mutants.config.ts"] },
      },
    },
    rules: {
      "no-restricted-exports": ["error", { restrictDefaultExports: EVERY_DEFAULT }],
      "no-restricted-syntax": ["error", ...SHAPES],
      eqeqeq: "error",
      "no-var": "error",
      "prefer-const": "error",
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-unused-vars": [
        "error",
        { varsIgnorePattern: "^_", argsIgnorePattern: "^_" },
      ],
      // A number in a template is a number in words: no accident.
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/no-confusing-void-expression": [
        "error",
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      // Objects of functions here hold no `this`, so their parts may be taken out.
      "@typescript-eslint/unbound-method": "off",
      // `tsconfig` wants `row["key"]` for keys that no type names.
      "@typescript-eslint/dot-notation": "off",
    },
  },
  {
    files: ["src/**/*.ts"],
    rules: {
      "no-restricted-syntax": ["error", ...SHAPES, SPOKEN, ...CHOSEN_LANGUAGE, ...KEPT],
    },
  },
  {
    files: MAY_KEEP,
    rules: { "no-restricted-syntax": ["error", ...SHAPES, SPOKEN, ...CHOSEN_LANGUAGE] },
  },
  {
    // TypeScript alone sees no types in .astro files; `astro check` does.
    files: ["src/components/**/*.ts"],
    rules: {
      "@typescript-eslint/no-unsafe-assignment": "off",
      "@typescript-eslint/no-unsafe-argument": "off",
      "@typescript-eslint/no-unsafe-call": "off",
      "@typescript-eslint/no-unsafe-member-access": "off",
    },
  },
  {
    // Every byte reaches readers: an assertion about markup of our own costs none, a check does.
    files: ["src/client/**/*.ts"],
    rules: { "@typescript-eslint/no-non-null-assertion": "off" },
  },
  {
    // Describes a package as it is.
    files: ["**/*.d.ts"],
    rules: { "no-restricted-syntax": "off", "no-restricted-exports": "off" },
  },
  {
    // The file is the declaration, so it has one export without a name of its own.
    files: [
      "src/charts/*.ts",
      "vitest.config.ts",
      "vitest.mutants.config.ts",
      "scripts/build/log.ts",
    ],
    rules: { "no-restricted-exports": "off" },
  },
  {
    files: ["test/**"],
    rules: {
      // A test that meets nothing where something must be should stop there.
      "@typescript-eslint/no-non-null-assertion": "off",
    },
  },
  {
    files: ["**/*.astro"],
    extends: [astro.configs.recommended],
    rules: { "no-restricted-syntax": ["error", ...CHOSEN_LANGUAGE] },
  },
);
