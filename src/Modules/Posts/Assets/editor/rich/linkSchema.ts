import { linkSchema as kitLinkSchema } from '@milkdown/kit/preset/commonmark';

/** Written outside of the marks that begin with it: "[*big* pump](…)" must not come back as two links side by side. */
export const linkSchema = kitLinkSchema.extendSchema(previous => ctx => ({ ...previous(ctx), priority: 10 }));
