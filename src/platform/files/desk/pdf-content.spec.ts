import { deflateSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { faultOfPdf } from './pdf-content.js';

const pdf = (...parts: (string | Buffer)[]): Buffer =>
  Buffer.concat([
    Buffer.from('%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n', 'latin1'),
    ...parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : part)),
    Buffer.from('\ntrailer\n<< /Size 9 /Root 1 0 R >>\nstartxref\n9\n%%EOF\n'),
  ]);
const object = (inside: string, number = 1): string => `${String(number)} 0 obj\n${inside}\nendobj\n`;
const CATALOG = object('<< /Type /Catalog /Pages 2 0 R >>');

/** A stream of objects as software writes it: `first` says where they begin. */
function packed(objects: readonly string[], dictionary = '/Type /ObjStm /Filter /FlateDecode', gap = '\n'): Buffer {
  const offsets = objects.map((_, i) => objects.slice(0, i).join('').length);
  const header = offsets.map((offset, i) => `${String(10 + i)} ${String(offset)}`).join(' ') + ' ';
  const data = deflateSync(Buffer.from(header + objects.join(''), 'latin1'));
  const about = `${dictionary} /N ${String(objects.length)} /First ${String(header.length)} /Length ${String(data.length)}`;
  return Buffer.concat([
    Buffer.from(`5 0 obj\n<< ${about} >>${gap}stream\r\n`, 'latin1'),
    data,
    Buffer.from('\nendstream\nendobj\n'),
  ]);
}

describe('a document that shows pages and does nothing', () => {
  it.each<[string, Buffer]>([
    ['plain', pdf(CATALOG)],
    ['with words about scripts in it', pdf(CATALOG, object('<< /Title (On /JavaScript and /JS \\( in ) >>', 3))],
    ['with a comment', pdf(CATALOG, object('<< % /JS ( \n /A 1 >>', 3))],
    [
      'with bytes that look like names',
      pdf(CATALOG, '4 0 obj\n<< /Length 9 >>\nstream\nab/JS /AA\nendstream\nendobj\n'),
    ],
    ['with objects packed', pdf(CATALOG, packed(['<< /Type /Page >> ', '[1 2 (x)] ']))],
    ['with objects packed, its filter in a list', pdf(packed(['<< /A 1 >>'], '/Type /ObjStm /Filter [/FlateDecode]'))],
    ['with links', pdf(object('<< /Type /Annot /A << /S /URI /URI (https://cbp.gov) >> >>'))],
  ])('%s is taken', (_, bytes) => {
    expect(faultOfPdf(bytes)).toBeUndefined();
  });
});

describe('a document that does something', () => {
  it.each([
    '/OpenAction << /S /JavaScript /JS (app.alert(1)) >>',
    '/OpenAction<</S/J#61vaScript/J#53(app.alert(1))>>',
    '/#4FpenAction [3 0 R /Fit]',
    '/AA << /O 3 0 R >>',
    '/#41#41 << /O 3 0 R >>',
    '/Names << /EmbeddedFiles 3 0 R >>',
    '/A << /S /Launch /F (x.exe) >>',
    '/A << /S /#4caunch /F (x.exe) >>',
    '/A << /S /SubmitForm >>',
    '/A << /S /ImportData >>',
    '/A << /S /GoToE >>',
    '/AcroForm << /XFA 3 0 R >>',
    '/Subtype /RichMedia',
    '/Type /EmbeddedFile',
    '/Title (a \\) b) /JS (x)',
    '/Title <28> /JS (x)',
    '/Title (((nested))) /JS (x)',
  ])('%s is found', (inside) => {
    expect(faultOfPdf(pdf(object(`<< /Type /Catalog ${inside} >>`)))).toBe('active');
  });

  it.each<[string, Buffer]>([
    ['packed', pdf(packed(['<< /Type /Page >> ', '<< /S /JavaScript /JS (x) >> ']))],
    ['packed, with its name escaped', pdf(packed(['<< /S /J#61vaScript >>']))],
    ['packed, behind something that runs on', pdf(packed(['(never closed ', '<< /JS (x) >>']).subarray(0), CATALOG)],
    ['packed, without a type', pdf(packed(['<< /JS (x) >>'], '/Filter /FlateDecode'))],
    ['packed, its type and filter escaped', pdf(packed(['<< /JS (x) >>'], '/Type /Obj#53tm /Filter /#46lateDecode'))],
    ['packed, far from its dictionary', pdf(packed(['<< /JS (x) >>'], undefined, `${' '.repeat(9000)}% stream\n`))],
    ['behind an open text that no reader reads', pdf('( ', object('<< /JS (x) >>'))],
    [
      'within the bytes of a stream',
      pdf(`4 0 obj\n<< /Length 60 >>\nstream\n${object('<< /JS (x) >>', 7)}endstream\nendobj\n`),
    ],
    ['with its number apart', pdf('7 0%x\nobj<</JS(x)>>endobj')],
    ['in a trailer', pdf('trailer << /Root << /AA 1 0 R >> >>')],
  ])('is found %s', (_, bytes) => {
    expect(['active', 'unreadable']).toContain(faultOfPdf(bytes));
  });
});

describe('a document that hides what it holds', () => {
  it('is told apart when it is encrypted, wherever it says so', () => {
    expect(faultOfPdf(pdf(CATALOG, 'trailer << /Root 1 0 R /Encrypt 4 0 R >>'))).toBe('encrypted');
    expect(faultOfPdf(pdf(object('<< /Type /XRef /#45ncrypt 4 0 R >>')))).toBe('encrypted');
    const garbled = Buffer.from('5 0 obj << /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode >> stream\n!!!!');
    expect(faultOfPdf(pdf(garbled, 'trailer << /Encrypt 4 0 R >>'))).toBe('encrypted');
  });

  it.each<[string, string]>([
    ['another filter', '/Type /ObjStm /Filter /LZWDecode'],
    ['two filters', '/Type /ObjStm /Filter [/ASCIIHexDecode /FlateDecode]'],
    ['a filter said twice', '/Type /ObjStm /Filter /FlateDecode /Filter /LZWDecode'],
    ['a filter elsewhere', '/Type /ObjStm /Filter 9 0 R'],
    ['parameters', '/Type /ObjStm /Filter /FlateDecode /DecodeParms << /Predictor 12 >>'],
    ['bytes elsewhere', '/Type /ObjStm /Filter /FlateDecode /F (other.pdf)'],
    ['no filter', '/Type /ObjStm'],
  ])('is not readable with %s', (_, dictionary) => {
    expect(faultOfPdf(pdf(packed(['<< /A 1 >>'], dictionary)))).toBe('unreadable');
  });

  it('is not readable when it unpacks without end', () => {
    const data = deflateSync(Buffer.alloc(80 * 1_048_576));
    const bomb = [Buffer.from('5 0 obj << /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode >> stream\n'), data];
    expect(faultOfPdf(pdf(...bomb))).toBe('unreadable');
  });

  it('is not readable when nothing in it ends, and that is said soon', () => {
    const began = performance.now();
    expect(faultOfPdf(pdf(...Array.from({ length: 100_000 }, () => '1 0 obj ('), '/Length'))).toBe('unreadable');
    expect(faultOfPdf(pdf('1 0 obj [', '/a'.repeat(1_000_000), ' /JS ]'))).toBe('unreadable');
    expect(performance.now() - began).toBeLessThan(20_000);
  });
});
