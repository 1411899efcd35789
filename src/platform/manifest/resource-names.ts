import type { Resource } from '../../kernel/resources.js';

/** What rights can be given over, from the manifests; complete once every feature is registered. */
export const RESOURCES: Resource[] = [];
