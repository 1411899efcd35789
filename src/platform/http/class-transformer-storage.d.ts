// Not in the package's own types; its version is pinned and shape.spec.ts is the proof.
declare module 'class-transformer/cjs/storage.js' {
  import type { Type } from '@nestjs/common';

  interface TypeMetadata {
    readonly typeFunction: () => unknown;
    readonly options?: { readonly discriminator?: unknown };
  }
  export const defaultMetadataStorage: {
    getStrategy(target: Type): 'excludeAll' | 'exposeAll' | 'none';
    getExposedProperties(target: Type, direction: 0): readonly string[];
    getExcludedProperties(target: Type, direction: 0): readonly string[];
    findTypeMetadata(target: Type, property: string): TypeMetadata | undefined;
    findTransformMetadatas(target: Type, property: string, direction: 0): readonly unknown[];
  };
}
