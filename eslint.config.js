import js from '@eslint/js';
import regexp from 'eslint-plugin-regexp';
import globals from 'globals';
import tseslint from 'typescript-eslint';

// Who acts is set by one door; a lock is known by its name.
const BY_THE_DOOR = [
  {
    selector: ':matches(Literal[value=/set_config\\s*\\(/i], TemplateElement[value.raw=/set_config\\s*\\(/i])',
    message: 'Database.transaction, actAs and seeAs say who acts.',
  },
  {
    selector: ':matches(Literal[value=/pg_(try_)?advisory/i], TemplateElement[value.raw=/pg_(try_)?advisory/i])',
    message: 'advisoryLock names a lock; Database.hold and tryHold take it.',
  },
];

// A value is what its type says: it is read, narrowed or checked into it, not renamed.
const NO_RENAMED_TYPE = {
  selector: 'TSAsExpression > TSAsExpression > TSUnknownKeyword',
  message: 'Type it where it is made, or look whether it is so; `as unknown as` says it of anything.',
};

// What somebody asks is a verb; `of` may be the static maker of a value.
const NAMED_BY_A_VERB = {
  selector:
    ':matches(MethodDefinition[static=false], TSAbstractMethodDefinition, FunctionDeclaration)[key.name="of"], FunctionDeclaration[id.name="of"]',
  message: 'Say what it gives: casesOf, numberOf.',
};

// A text that is a citation and nothing else is a choice of paragraph.
const CITED_IN_RULES = {
  selector: 'Literal[value=/^\\d+ (CFR|USC) (part )?\\d\\S*(; .*)?$/]',
  message: 'Law stands in rules/: take the citation from there.',
};

// A section or paragraph by its number alone is one as well. Without a paragraph those of 19 CFR 100 to 199 are known by their form.
const SECTION_IN_RULES = {
  selector:
    'Literal[value=/^(1\\d\\d\\.\\d{1,3}[a-z]?|\\d{2,4}[a-z]?(\\.\\d+[a-z]?)?(?=\\())(\\([A-Za-z0-9]{1,4}\\))*$/]',
  message: 'Law stands in rules/: a section is named there.',
};

export default tseslint.config(
  // The client is checked by its own compiler: the types it stands on are made when it is built.
  { ignores: ['dist', 'node_modules', 'coverage', '.data', 'clients/typescript'] },
  js.configs.recommended,
  regexp.configs['flat/recommended'],
  { languageOptions: { globals: globals.node } },
  {
    files: ['**/*.ts'],
    // What needs types is asked by .oxlintrc.json.
    extends: [tseslint.configs.strict],
    languageOptions: { parserOptions: { emitDecoratorMetadata: true, experimentalDecorators: true } },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports' }],
      // A feature names what it adds to a closed type by extending it.
      '@typescript-eslint/no-empty-object-type': ['error', { allowInterfaces: 'with-single-extends' }],
      // Nest modules and views are classes without behaviour.
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true, allowEmpty: true }],
      'max-lines': ['error', { max: 250, skipBlankLines: false, skipComments: false }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'max-params': 'off',
      // Aim at 5.
      '@typescript-eslint/max-params': ['error', { max: 6 }],
      'no-restricted-imports': [
        'error',
        {
          paths: [
            { name: '@nestjs/typeorm', message: 'One door to the database: platform/database/database.ts.' },
            {
              name: 'typeorm',
              importNames: ['Check', 'Exclusion', 'ForeignKey', 'Index', 'Unique'],
              message: 'The migrations say it, and nobody else: docs/adr/0041.',
            },
            { name: 'lodash', message: 'The language has it.' },
          ],
        },
      ],
    },
  },
  {
    // A fault with a citation comes out of a rule, which has an id, a version and a test.
    files: ['src/features/**/*.ts'],
    ignores: ['src/features/*/rules/**', 'src/features/*/sandbox/**', 'src/features/**/*.access.ts', '**/*.spec.ts'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: 'kernel/citation\\.js$',
              importNames: ['cfr', 'usc', 'fr', 'eo', 'guide', 'ownPolicy'],
              message: 'Law stands in rules/: ask a rule for the fault.',
            },
          ],
        },
      ],
    },
  },
  {
    // Request and answer classes are types at run time too: `import type` would silently switch validation off.
    files: [
      'src/**/*.controller.ts',
      'src/**/*.service.ts',
      'src/**/*.module.ts',
      'src/**/*.dto.ts',
      'src/**/*.view.ts',
    ],
    rules: { '@typescript-eslint/consistent-type-imports': 'off' },
  },
  {
    files: ['src/**/*.ts'],
    ignores: ['src/platform/database/{act-as,advisory-lock}.ts', '**/*.spec.ts'],
    rules: { 'no-restricted-syntax': ['error', ...BY_THE_DOOR, NO_RENAMED_TYPE, NAMED_BY_A_VERB] },
  },
  {
    files: ['src/features/**/*.ts'],
    ignores: ['src/features/*/rules/**', 'src/features/*/sandbox/**', 'src/features/**/*.access.ts', '**/*.spec.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        ...BY_THE_DOOR,
        NO_RENAMED_TYPE,
        NAMED_BY_A_VERB,
        CITED_IN_RULES,
        SECTION_IN_RULES,
      ],
    },
  },
  {
    files: ['src/kernel/**/*.ts', 'src/features/*/rules/**/*.ts'],
    ignores: ['**/*.spec.ts'],
    rules: {
      complexity: ['error', 14],
      'no-restricted-syntax': [
        'error',
        ...BY_THE_DOOR,
        NO_RENAMED_TYPE,
        NAMED_BY_A_VERB,
        { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'A rule is told the day.' },
        { selector: "MemberExpression[object.name='Date'][property.name='now']", message: 'A rule is told the day.' },
        {
          selector: "MemberExpression[object.name='Math'][property.name='random']",
          message: 'A rule decides alike each time.',
        },
      ],
    },
  },
  {
    // Tests and the tour read answers as a stranger would, without our types.
    files: ['**/*.spec.ts', '**/*.e2e-spec.ts', 'test/**/*.ts', 'src/tools/tour/**/*.ts'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-explicit-any': 'off',
    },
  },
);
