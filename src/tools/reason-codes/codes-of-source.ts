import ts from 'typescript';
import { bindingsAt } from './source-functions.js';
import type { CodeKind } from '../../platform/reason-codes/code-kinds.js';
import { NOTHING_BOUND, textsOf } from './source-text.js';
import type { Bound } from './source-text.js';

/** One place of the source that says a code. A code with a gap in it stands for several. */
export interface CodeInSource {
  readonly code: string;
  readonly kind: CodeKind;
  /** What is said with it, in each way it is said; empty where nothing is. */
  readonly words: readonly string[];
  readonly remedies: readonly string[];
  /** The rule that the place is part of. */
  readonly rule?: string;
}

const CODE = /^[a-z][a-z0-9_]+(?:\.[a-z0-9_…]+)+$/;
const MAY_SAY_CODES = /['"`][a-z][a-z0-9_]+\.[a-z0-9_$]/;
// What has the form of a code and is none: names of events, parameters, files.
const OTHER_NAMES = new Set(['eventType', 'told', 'PolicyParameter', 'parameterOfLaw', 'join', 'write']);
const FILE_NAME = /\.(?:json|ndjson|txt|yaml|css|js|png|svg|lock|pid|csv|gz|zip|md|incomplete|draft)$/;

/** Every code that a source file says. */
export function codesOfSource(path: string, text: string): readonly CodeInSource[] {
  if (!MAY_SAY_CODES.test(text)) return [];
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const rules = rulesOf(file);
  const found: CodeInSource[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isTypeNode(node)) return;
    if (ts.isStringLiteralLike(node) || ts.isTemplateExpression(node) || ts.isShorthandPropertyAssignment(node))
      found.push(...sayings(node, file).map((saying) => ({ ...saying, ...ruleAt(node, rules) })));
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

type Saying = Pick<CodeInSource, 'code' | 'kind' | 'words' | 'remedies'>;

function sayings(node: ts.Expression | ts.ShorthandPropertyAssignment, file: ts.SourceFile): readonly Saying[] {
  const about = aboutOf(node, file);
  if (!about) return [];
  const code = ts.isShorthandPropertyAssignment(node) ? node.name : node;
  return (about.bound ?? [NOTHING_BOUND]).flatMap((bound) =>
    textsOf(code, file, bound)
      .filter((text) => CODE.test(text) && !FILE_NAME.test(text))
      .map((text) => ({
        code: text,
        kind: about.kind,
        words: textsOf(about.words, file, bound),
        remedies: textsOf(about.remedy, file, bound),
      })),
  );
}

interface About {
  readonly kind: CodeKind;
  readonly words?: ts.Expression | undefined;
  readonly remedy?: ts.Expression | undefined;
  readonly bound?: readonly Bound[];
}

/** What stands around a code; nothing where it is only compared with. */
function aboutOf(node: ts.Node, file: ts.SourceFile): About | undefined {
  if (ts.isShorthandPropertyAssignment(node)) {
    const { parent } = node;
    return node.name.text === 'code' && ts.isObjectLiteralExpression(parent) ? inObject(parent, node, file) : undefined;
  }
  const value = chosenAs(node);
  const { parent } = value;
  if (ts.isBinaryExpression(parent) && COMPARES.has(parent.operatorToken.kind)) return undefined;
  const isPlain = ts.isStringLiteralLike(node);
  if (ts.isPropertyAssignment(parent) && ts.isObjectLiteralExpression(parent.parent) && parent.initializer === value)
    return inObject(parent.parent, node, file);
  if ((ts.isCallExpression(parent) || ts.isNewExpression(parent)) && isPlain) return inCall(parent, value, file);
  if (ts.isArrayLiteralExpression(parent) && isPlain) {
    const next = parent.elements[parent.elements.indexOf(value as ts.Expression) + 1];
    const isSentence = next !== undefined && textsOf(next, file, NOTHING_BOUND).some((text) => text.includes(' '));
    return { kind: 'reason', ...(isSentence ? { words: next } : {}) };
  }
  return { kind: 'reason', ...(isPlain ? {} : { bound: bindingsAt(node, file) }) };
}

const COMPARES = new Set([ts.SyntaxKind.EqualsEqualsEqualsToken, ts.SyntaxKind.ExclamationEqualsEqualsToken]);

/** The whole of `a ? 'x.y' : b ?? 'x.z'` for each of the codes in it. */
function chosenAs(node: ts.Node): ts.Node {
  const { parent } = node;
  const isBranch = ts.isConditionalExpression(parent) && parent.condition !== node;
  const isElse = ts.isBinaryExpression(parent) && parent.operatorToken.kind === ts.SyntaxKind.QuestionQuestionToken;
  return isBranch || isElse || ts.isParenthesizedExpression(parent) ? chosenAs(parent) : node;
}

function inObject(object: ts.ObjectLiteralExpression, node: ts.Node, file: ts.SourceFile): About {
  const parts = partsOf(object);
  // A validator says its words beside the context that holds its code.
  const around = object.parent;
  const isContext = ts.isPropertyAssignment(around) && around.name.getText(file) === 'context';
  const outer = isContext && ts.isObjectLiteralExpression(around.parent) ? partsOf(around.parent) : undefined;
  const words = parts['message'] ?? parts['words'] ?? parts['text'] ?? outer?.['message'];
  const isFault = isContext || 'pointer' in parts || 'remedy' in parts || 'schema' in parts;
  const kind = isFault ? 'fault' : words ? 'warning' : 'reason';
  return { kind, words, remedy: parts['remedy'], bound: bindingsAt(node, file) };
}

function partsOf(object: ts.ObjectLiteralExpression): Readonly<Record<string, ts.Expression>> {
  const parts: Record<string, ts.Expression> = {};
  for (const part of object.properties) {
    if (ts.isPropertyAssignment(part)) parts[part.name.getText()] = part.initializer;
    else if (ts.isShorthandPropertyAssignment(part)) parts[part.name.text] = part.name;
  }
  return parts;
}

function inCall(call: ts.CallExpression | ts.NewExpression, node: ts.Node, file: ts.SourceFile): About | undefined {
  const called = ts.isPropertyAccessExpression(call.expression)
    ? call.expression.name.text
    : call.expression.getText(file);
  if (OTHER_NAMES.has(called)) return undefined;
  const given = call.arguments ?? ([] as readonly ts.Expression[]);
  const at = given.indexOf(node as ts.Expression);
  if (called === 'problem') return { kind: 'problem', words: given[at + 2] };
  const words = given[at + 1];
  return { kind: textsOf(words, file, NOTHING_BOUND).length > 0 ? 'fault' : 'reason', words, remedy: given[at + 2] };
}

interface RuleInSource {
  readonly id: string;
  readonly node: ts.Node;
}

function rulesOf(file: ts.SourceFile): readonly RuleInSource[] {
  const rules: RuleInSource[] = [];
  const visit = (node: ts.Node): void => {
    const [spec] = ts.isCallExpression(node) && node.expression.getText(file) === 'rule' ? node.arguments : [];
    const id = spec && ts.isObjectLiteralExpression(spec) ? partsOf(spec)['id'] : undefined;
    if (id && ts.isStringLiteral(id)) rules.push({ id: id.text, node });
    ts.forEachChild(node, visit);
  };
  visit(file);
  return rules;
}

/** The rule whose text holds the place, or the only rule of the file. */
function ruleAt(node: ts.Node, rules: readonly RuleInSource[]): { readonly rule?: string } {
  const around = rules.find((rule) => rule.node.pos <= node.pos && node.end <= rule.node.end);
  const ids = new Set(rules.map(({ id }) => id));
  const rule = around?.id ?? (ids.size === 1 ? rules[0]?.id : undefined);
  return rule === undefined ? {} : { rule };
}
