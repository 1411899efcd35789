import ts from 'typescript';
import { NOTHING_BOUND } from './source-text.js';
import type { Bound } from './source-text.js';

type NamedFunction = ts.FunctionDeclaration | ts.ArrowFunction | ts.FunctionExpression | ts.MethodDeclaration;

const isNamedFunction = (node: ts.Node): node is NamedFunction =>
  ts.isFunctionDeclaration(node) ||
  ts.isArrowFunction(node) ||
  ts.isFunctionExpression(node) ||
  ts.isMethodDeclaration(node);

/** What the parameters of the functions around a place stand for, once for each call of them in the file. */
export function bindingsAt(node: ts.Node, file: ts.SourceFile): readonly Bound[] {
  for (let up: ts.Node | undefined = node.parent; up; up = up.parent as ts.Node | undefined) {
    const name = isNamedFunction(up) ? nameOf(up) : undefined;
    if (name === undefined || !isNamedFunction(up)) continue;
    const { parameters } = up;
    if (parameters.length === 0) continue;
    const bound = callsOf(name, file).map((call) => bind(parameters, call.arguments));
    if (bound.length > 0) return bound;
  }
  return [NOTHING_BOUND];
}

function nameOf(node: NamedFunction): string | undefined {
  if (node.name && ts.isIdentifier(node.name)) return node.name.text;
  const { parent } = node;
  if (ts.isVariableDeclaration(parent) && ts.isIdentifier(parent.name)) return parent.name.text;
  return undefined;
}

const bind = (
  parameters: ts.NodeArray<ts.ParameterDeclaration>,
  given: ts.NodeArray<ts.Expression>,
): ReadonlyMap<string, ts.Expression | undefined> =>
  new Map(
    parameters.flatMap(({ name, initializer }, i) =>
      ts.isIdentifier(name) ? [[name.text, given[i] ?? initializer]] : [],
    ),
  );

const known = new WeakMap<ts.SourceFile, ReadonlyMap<string, readonly ts.CallExpression[]>>();

function callsOf(name: string, file: ts.SourceFile): readonly ts.CallExpression[] {
  let calls = known.get(file);
  if (!calls) {
    const found = new Map<string, ts.CallExpression[]>();
    const visit = (node: ts.Node): void => {
      if (ts.isCallExpression(node)) {
        const called = ts.isPropertyAccessExpression(node.expression)
          ? node.expression.name.text
          : node.expression.getText(file);
        found.set(called, [...(found.get(called) ?? []), node]);
      }
      ts.forEachChild(node, visit);
    };
    visit(file);
    known.set(file, (calls = found));
  }
  return calls.get(name) ?? [];
}
