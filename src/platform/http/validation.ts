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
    const faults = new FaultList();
    const made = Shape.get(metatype as Type<object>).read(value, { faults, first: type === 'query' ? '?' : '/' });
    if (faults.count > 0) throw invalidAmong(faults.listed, faults.count);
    return made;
  }
}

const PLAIN: readonly unknown[] = [String, Number, Boolean, Object, Array];
