import { manifests } from '../manifest/manifest.js';
import type { WorkSource } from './work-source.js';

/** Every source that a feature has registered, for whichever roles it is. */
export const allSources = (): readonly WorkSource[] => manifests().flatMap(({ work = [] }) => work);

/** Whether anything of this kind can wait for anybody. */
export const isKind = (kind: string): boolean => allSources().some((source) => source.kind === kind);
