import { Document, isScalar, visit } from 'yaml';

const SHORT = 100;

/** The contract in YAML: a reference, and a short list of plain values, on one line. */
export function contractText(contract: object): string {
  const document = new Document(contract, { aliasDuplicateObjects: false });
  visit(document, {
    Map(_, map) {
      if (map.items.length === 1 && map.has('$ref')) map.flow = true;
    },
    Seq(_, list) {
      if (list.items.every(isScalar) && JSON.stringify(list).length <= SHORT) list.flow = true;
    },
  });
  return document.toString({ lineWidth: 0 });
}
