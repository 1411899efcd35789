import { Injectable } from '@nestjs/common';
import { PortsOnRecord } from '../../reference/index.js';
import type { PortNotOnRecord } from '../rules/checks/port-on-record.js';
import type { ToAssess } from './assessed-entry.js';
import type { DeclaredEntry } from './declared-entry.js';

const FIELDS = ['portCode', 'unladingPortCode'] as const;

/** Looks up the ports that entries name, each as of the day on which its entry was filed. */
@Injectable()
export class FiledPorts {
  constructor(private readonly ports: PortsOnRecord) {}

  /** Each in its place, with those of its ports that are not on record. */
  async with(asked: readonly ToAssess[]): Promise<readonly ToAssess[]> {
    const days = [...new Set(asked.map(({ days: { filedOn } }) => filedOn))];
    const codes = new Map(await Promise.all(days.map(async (day) => [day, await this.ports.on(day)] as const)));
    return asked.map((one) => {
      const ports = notOnRecord(one.declared, codes.get(one.days.filedOn) ?? new Set());
      return ports.length > 0 ? { ...one, ports } : one;
    });
  }
}

const notOnRecord = (declared: DeclaredEntry, codes: ReadonlySet<string>): readonly PortNotOnRecord[] =>
  FIELDS.flatMap((field) => {
    const code = declared[field];
    if (code === undefined || codes.has(code)) return [];
    return [{ field, code, standing: codes.size === 0 ? 'no_list' : 'not_on_list' }];
  });
