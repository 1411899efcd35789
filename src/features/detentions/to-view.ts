import { present } from '../../kernel/present.js';

type Row<View> = { readonly [K in keyof View]?: View[K] | null | undefined };

/** A row as an answer: what is not on record is absent, never null. The view's policy copies named fields only. */
export const toView = <View extends object>(row: Row<View>): View => present(row) as View;
