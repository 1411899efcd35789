// What this house asks of its code and no linter knows, as rules of a plugin for oxlint: .oxlintrc.form.json says where each holds.

/** Refuses what one of the selectors meets. */
const refuse = (...faults) => ({
  create: (context) =>
    Object.fromEntries(faults.map(({ selector, message }) => [selector, (node) => context.report({ node, message })])),
});

// Nest reads at run time what class a decorated thing asks for: there an import of a type alone would be a fault.
const typeImports = {
  create: (context) => {
    const imports = [];
    let isDecorated = false;
    return {
      Decorator: () => void (isDecorated = true),
      'ImportDeclaration[importKind="value"][specifiers.length>0]': (node) => void imports.push(node),
      'Program:exit': () => {
        if (isDecorated) return;
        for (const node of imports) {
          const used = context.sourceCode.getDeclaredVariables(node).flatMap(({ references }) => references);
          if (used.length > 0 && used.every(({ isTypeReference }) => isTypeReference))
            context.report({ node, message: 'All of it is types: `import type`.' });
        }
      },
    };
  },
};

const text = (pattern) => `:matches(Literal[value=${pattern}], TemplateElement[value.raw=${pattern}])`;

export default {
  meta: { name: 'house' },
  rules: {
    'type-imports': typeImports,
    // Who acts is set by one door; a lock is known by its name.
    'by-the-door': refuse(
      {
        selector: text('/set_config\\s*\\(/i'),
        message: 'Database.transaction, actAs and seeAs say who acts.',
      },
      {
        selector: text('/pg_(try_)?advisory/i'),
        message: 'advisoryLock names a lock; Database.hold and tryHold take it.',
      },
    ),
    // A value is what its type says: it is read, narrowed or checked into it, not renamed.
    'no-renamed-type': refuse({
      selector: 'TSAsExpression > TSAsExpression > TSUnknownKeyword',
      message: 'Type it where it is made, or look whether it is so; `as unknown as` says it of anything.',
    }),
    // What somebody asks is a verb; `of` may be the static maker of a value.
    'named-by-a-verb': refuse({
      selector:
        ':matches(MethodDefinition[static=false], TSAbstractMethodDefinition, FunctionDeclaration)[key.name="of"], FunctionDeclaration[id.name="of"]',
      message: 'Say what it gives: casesOf, numberOf.',
    }),
    // A fault with a citation comes out of a rule, which has an id, a version and a test. A text that is a citation and
    // nothing else is a choice of paragraph, and so is a section by its number alone: without a paragraph those of
    // 19 CFR 100 to 199 are known by their form.
    'law-in-rules': refuse(
      {
        selector:
          'ImportDeclaration[source.value=/kernel\\u002fcitation\\.js$/] > ImportSpecifier[imported.name=/^(cfr|usc|fr|eo|guide|ownPolicy)$/]',
        message: 'Law stands in rules/: ask a rule for the fault.',
      },
      {
        selector: 'Literal[value=/^\\d+ (CFR|USC) (part )?\\d\\S*(; .*)?$/]',
        message: 'Law stands in rules/: take the citation from there.',
      },
      {
        selector:
          'Literal[value=/^(1\\d\\d\\.\\d{1,3}[a-z]?|\\d{2,4}[a-z]?(\\.\\d+[a-z]?)?(?=\\())(\\([A-Za-z0-9]{1,4}\\))*$/]',
        message: 'Law stands in rules/: a section is named there.',
      },
    ),
    // A rule decides alike each time.
    'told-the-day': refuse(
      { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'A rule is told the day.' },
      { selector: "MemberExpression[object.name='Date'][property.name='now']", message: 'A rule is told the day.' },
      {
        selector: "MemberExpression[object.name='Math'][property.name='random']",
        message: 'A rule decides alike each time.',
      },
    ),
  },
};
