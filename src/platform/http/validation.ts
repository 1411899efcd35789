import { Injectable } from '@nestjs/common';
import type { ArgumentMetadata, PipeTransform, Type } from '@nestjs/common';
import { invalidAmong } from '../../kernel/errors.js';
import { FaultList } from './fault-list.js';
import { Shape } from './shape.js';

/** Shape is checked once, here: unknown members refused at every depth, the faults told together. */
@Injectable()
export class RequestValidation implements PipeTransform {
  transform(value: unknown, { type, metatype }: ArgumentMetadata): unknown {
    if (!metatype || (type !== 'body' && type !== 'query') || PLAIN.includes(metatype)) return value;
    return this.read(value, metatype as Type<object>, type === 'query' ? '?' : '/');
  }

  /** The value as this class; refused with every fault it has. */
  read<T extends object>(value: unknown, type: Type<T>, first: '/' | '?' = '/'): T {
    const faults = new FaultList();
    const made = Shape.get(type).read(value, { faults, first });
    if (faults.count > 0) throw invalidAmong(faults.listed, faults.count);
    if (made instanceof type) return made;
    throw new Error(`${type.name} was read as something else`);
  }
}

const PLAIN: readonly unknown[] = [String, Number, Boolean, Object, Array];
