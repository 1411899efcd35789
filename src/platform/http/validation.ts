import { Injectable, ValidationPipe } from '@nestjs/common';
import type { ArgumentMetadata, Type } from '@nestjs/common';
import type { ValidationError } from 'class-validator';
import type { Fault } from '../../kernel/errors.js';
import { DomainError, invalid } from '../../kernel/errors.js';
import { faultsOfNull } from './left-out.js';
import { Shape } from './shape.js';

/** Shape is checked once, here: unknown members refused at every depth, all faults told together. */
@Injectable()
export class RequestValidation extends ValidationPipe {
  constructor() {
    super({
      transform: true,
      whitelist: true,
      forbidNonWhitelisted: true,
      forbidUnknownValues: true,
      stopAtFirstError: false,
      validationError: { target: false, value: false },
      exceptionFactory: (errors) => invalid(errors.flatMap((error) => toFaults(error, ''))),
    });
  }

  override async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    const { type, metatype } = metadata;
    if (metatype && (type === 'body' || type === 'query')) {
      const taken = Shape.of(metatype as Type<object>)?.take(value);
      if (taken) return taken;
    }
    const nulls = metatype && type === 'body' ? faultsOfNull(metatype as Type<object>, value) : [];
    const checked = await this.checked(value, metadata, nulls);
    if (nulls.length > 0) throw invalid(nulls);
    return checked;
  }

  /** As class-validator has it; its faults are told along with those it does not see. */
  private async checked(value: unknown, metadata: ArgumentMetadata, nulls: readonly Fault[]): Promise<unknown> {
    try {
      return (await super.transform(value, metadata)) as unknown;
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      if (metadata.type === 'query')
        throw invalid(error.faults.map((fault) => ({ ...fault, pointer: fault.pointer.replace(/^\//, '?') })));
      const told = new Set(error.faults.map(({ pointer }) => pointer));
      const unseen = nulls.filter(({ pointer }) => !told.has(pointer));
      throw unseen.length > 0 ? invalid([...error.faults, ...unseen]) : error;
    }
  }
}

function toFaults(error: ValidationError, parent: string): Fault[] {
  const pointer = `${parent}/${error.property.replaceAll('~', '~0').replaceAll('/', '~1')}`;
  const own = Object.entries(error.constraints ?? {}).map(([constraint, message]): Fault => {
    if (constraint === 'whitelistValidation')
      return {
        pointer,
        code: 'field.unknown',
        message: `There is no field "${error.property.slice(0, 80)}" here.`,
        remedy: 'Leave it out, or check its spelling in /docs.',
      };
    const context = error.contexts?.[constraint] as { code?: string; remedy?: string } | undefined;
    return {
      pointer,
      code: context?.code ?? `field.${snake(constraint)}`,
      message,
      remedy: context?.remedy ?? REMEDIES[constraint] ?? 'Send what /docs describes.',
    };
  });
  return [...own, ...(error.children ?? []).flatMap((child) => toFaults(child, pointer))];
}

// For faults whose field says nothing better.
const REMEDIES: Readonly<Record<string, string>> = {
  isIn: 'Send one of the values named.',
  min: 'Send a larger number.',
  max: 'Send a smaller number.',
  isInt: 'Send a whole number.',
  isString: 'Send text in quotes.',
  isBoolean: 'Send true or false.',
  isArray: 'Send a list in [ ].',
  isObject: 'Send an object in { }.',
  nestedValidation: 'Send an object in { }.',
  isLength: 'Send text of a length in the range named.',
  maxLength: 'Send a shorter text.',
  arrayMinSize: 'Send more items.',
  arrayMaxSize: 'Send fewer items.',
};

const snake = (name: string): string => name.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toLowerCase();
