import graphql from "@graphql-eslint/eslint-plugin";
import reactHooks from "eslint-plugin-react-hooks";
import { defineConfig, globalIgnores } from "eslint/config";
import typescript from "typescript-eslint";

const described = {
  types: true,
  FieldDefinition: true,
  InputValueDefinition: true,
  EnumValueDefinition: true,
  DirectiveDefinition: true,
};

const ownDocuments = ["schema/operations/*.graphql", "src/web/**/*.graphql"];

const graphqlRules = (files, ...configs) => ({
  files,
  plugins: { "@graphql-eslint": graphql },
  languageOptions: {
    parser: graphql.parser,
    parserOptions: { graphQLConfig: { schema: "schema/schema.graphql", documents: ownDocuments } },
  },
  rules: Object.assign({}, ...configs.map((name) => graphql.configs[name].rules)),
});

export default defineConfig(
  globalIgnores(["**/generated/", "data/", "**/built/"]),
  {
    files: ["**/*.{ts,tsx}"],
    extends: [typescript.configs.strictTypeChecked, typescript.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    linterOptions: { noInlineConfig: true },
    rules: {
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "inline-type-imports" }],
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
      "@typescript-eslint/no-empty-function": ["error", { allow: ["arrowFunctions"] }],
      "@typescript-eslint/no-unused-vars": ["error", { ignoreRestSiblings: true }],
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      // It says what a query's rows are, as Prisma's own $queryRaw does.
      "@typescript-eslint/no-unnecessary-type-parameters": "off",
      // Resolvers answer with rows, which type-graphql takes for its classes.
      "@typescript-eslint/no-unsafe-class-instance-assignment": "off",
      // Beside noUncheckedIndexedAccess, it says what is known of an index.
      "@typescript-eslint/no-non-null-assertion": "off",
      // Decorated classes hold what type-graphql reads, often nothing else.
      "@typescript-eslint/no-extraneous-class": ["error", { allowWithDecorator: true }],
      "max-lines": ["error", 300],
    },
  },
  { files: ["src/web/**/*.{ts,tsx}"], extends: [reactHooks.configs.flat["recommended-latest"]] },
  graphqlRules(["schema/schema.graphql"], "flat/schema-recommended", "flat/schema-relay"),
  {
    files: ["schema/schema.graphql"],
    rules: {
      // The names of the contract tell the kinds of one noun from another's.
      "@graphql-eslint/no-typename-prefix": "off",
      // Not every type has an id, nor every edge a node with one.
      "@graphql-eslint/strict-id-in-types": "off",
      "@graphql-eslint/relay-edge-types": ["error", { shouldImplementNode: false, listTypeCanWrapOnlyEdgeType: false }],
      "@graphql-eslint/require-description": ["error", described],
    },
  },
  graphqlRules(ownDocuments, "flat/operations-recommended"),
  {
    files: ownDocuments,
    // As deep as the server lets an operation be.
    rules: { "@graphql-eslint/selection-set-depth": ["error", { maxDepth: 15 }] },
  },
  {
    files: ["src/web/embed/*.graphql"],
    // What asks once and keeps nothing needs no ids.
    rules: { "@graphql-eslint/require-selections": "off" },
  },
);
