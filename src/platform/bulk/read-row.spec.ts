import { describe, expect, it } from '@jest/globals';
import { ArrayMaxSize, IsArray, IsOptional, IsString, ValidateNested } from 'class-validator';
import { Type } from 'class-transformer';
import { readRow } from './read-row.js';

class Line {
  @IsString()
  value: string;
}
class Row {
  @IsString()
  name: string;

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(10)
  @ValidateNested({ each: true })
  @Type(() => Line)
  lines?: Line[];
}

const read = (record: Readonly<Record<string, string>>) => readRow({ row: 1, bytes: 0, record }, Row);
const refused = { faults: [{ code: 'bulk.row_unreadable' }] };

describe('a row of JSON', () => {
  it('that names a field twice is told what to do', () => {
    const line = { row: 1, bytes: 0, text: '{"name":"a","name":"b"}' };
    const faults = [{ pointer: '/name', code: 'field.repeated', remedy: expect.stringMatching(/./) }];
    expect(readRow(line, Row)).toMatchObject({ faults });
  });
});

describe('a row of a table', () => {
  it('is what its columns name, in whatever order they stand', () => {
    const body = { name: 'a', lines: [{ value: '0' }, { value: '1' }] };
    expect(read({ 'lines.1.value': '1', name: 'a', 'lines.0.value': '0', 'lines.2.value': '' })).toEqual({ body });
  });

  it.each<[string, Record<string, string>]>([
    ['says one thing as a value and as what has members', { name: 'a', 'name.first': 'b' }],
    ['says it the other way round', { 'name.first': 'b', name: 'a' }],
    ['numbers and names members of one thing', { name: 'a', 'lines.0.value': '0', 'lines.first': 'x' }],
    ['leaves out one of a list', { name: 'a', 'lines.1.value': '1' }],
    ['begins a list with a number that is none', { name: 'a', 'lines.00.value': '1' }],
    ['has a column that is no name', { name: 'a', 'no name': 'x' }],
    ['has a column that means something to JavaScript', { name: 'a', 'lines.constructor': 'x' }],
  ])('that %s is refused, and nothing of it is dropped', (_, record) => {
    expect(read(record)).toMatchObject(refused);
  });
});
