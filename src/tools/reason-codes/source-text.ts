import ts from 'typescript';
import { GAP } from '../../platform/reason-codes/code-kinds.js';

/** What the names in sight stand for: a parameter for what a call gives. */
export type Bound = ReadonlyMap<string, ts.Expression | undefined>;
export const NOTHING_BOUND: Bound = new Map();

/** The texts that an expression can be, as far as the source says; what is only known later is a gap. */
export function textsOf(node: ts.Expression | undefined, file: ts.SourceFile, bound: Bound): readonly string[] {
  if (!node) return [];
  if (ts.isStringLiteralLike(node)) return [node.text];
  if (ts.isTemplateExpression(node)) return template(node, file, bound);
  if (ts.isParenthesizedExpression(node) || ts.isAsExpression(node) || ts.isSatisfiesExpression(node))
    return textsOf(node.expression, file, bound);
  if (ts.isConditionalExpression(node))
    return [...textsOf(node.whenTrue, file, bound), ...textsOf(node.whenFalse, file, bound)];
  if (ts.isArrowFunction(node))
    return ts.isBlock(node.body) ? returned(node.body, file) : textsOf(node.body, file, bound);
  if (ts.isIdentifier(node)) return named(node, file, bound);
  if (ts.isBinaryExpression(node)) return binary(node, file, bound);
  return [];
}

const orGap = (texts: readonly string[]): readonly string[] => (texts.length === 0 ? [GAP] : texts);

function template(node: ts.TemplateExpression, file: ts.SourceFile, bound: Bound): readonly string[] {
  return node.templateSpans.reduce<readonly string[]>(
    (before, { expression, literal }) =>
      before.flatMap((text) => orGap(textsOf(expression, file, bound)).map((part) => text + part + literal.text)),
    [node.head.text],
  );
}

function binary(node: ts.BinaryExpression, file: ts.SourceFile, bound: Bound): readonly string[] {
  const [left, right] = [textsOf(node.left, file, bound), textsOf(node.right, file, bound)];
  if (node.operatorToken.kind === ts.SyntaxKind.QuestionQuestionToken)
    return [...left, ...right].filter((text) => text !== '');
  if (node.operatorToken.kind !== ts.SyntaxKind.PlusToken || left.length + right.length === 0) return [];
  return orGap(left).flatMap((one) => orGap(right).map((other) => one + other));
}

function named(node: ts.Identifier, file: ts.SourceFile, bound: Bound): readonly string[] {
  if (bound.has(node.text)) return textsOf(bound.get(node.text), file, NOTHING_BOUND);
  for (let up = node.parent as ts.Node | undefined; up; up = up.parent as ts.Node | undefined) {
    const declared = ts.isBlock(up) || ts.isSourceFile(up) ? declaredIn(up, node.text) : undefined;
    if (declared) return textsOf(declared.initializer, file, bound);
  }
  return [];
}

function declaredIn({ statements }: ts.Block | ts.SourceFile, name: string): ts.VariableDeclaration | undefined {
  return statements
    .filter((statement) => ts.isVariableStatement(statement))
    .flatMap(({ declarationList }) => declarationList.declarations)
    .find((one) => ts.isIdentifier(one.name) && one.name.text === name);
}

function returned(body: ts.Block, file: ts.SourceFile): readonly string[] {
  const texts: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isReturnStatement(node)) texts.push(...textsOf(node.expression, file, NOTHING_BOUND));
    else ts.forEachChild(node, visit);
  };
  visit(body);
  return texts;
}
