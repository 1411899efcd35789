import { Document, isScalar, isSeq, visit } from 'yaml';

const SHORT = 100;

/**
 * The contract in YAML: a reference, and a short list of plain values, on one line. What YAML 1.1 would read otherwise
 * (a day, `NO`, a question mark inside a list) is quoted: many tools still read that.
 */
export function contractText(contract: object): string {
  const document = new Document(contract, { aliasDuplicateObjects: false, version: '1.1' });
  visit(document, {
    Map(_, map) {
      if (map.items.length === 1 && map.has('$ref')) map.flow = true;
    },
    Seq(_, list) {
      if (list.items.every(isScalar) && JSON.stringify(list).length <= SHORT) list.flow = true;
    },
    Scalar(_, scalar, path) {
      const inside = path.at(-1);
      if (isSeq(inside) && inside.flow && String(scalar.value).includes('?')) scalar.type = 'QUOTE_DOUBLE';
    },
  });
  return document.toString({ lineWidth: 0 });
}
