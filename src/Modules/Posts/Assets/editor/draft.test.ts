import { expect, it } from 'vitest';
import { sameDraft } from './draft.ts';

it('takes two drafts for the same when only line ends and field order differ', () => {
  expect(sameDraft({ title: 'a', body: 'x\r\ny\n', slug: 's' }, { slug: 's', body: 'x\ny', title: 'a' })).toBe(true);
  expect(sameDraft({ title: 'a', body: 'x' }, { title: 'a', body: 'x ', variants: { bluesky: '' } })).toBe(false);
  expect(sameDraft({ title: 'a', body: 'x', tags: ['p'] }, { title: 'a', body: 'x', tags: ['p', 'q'] })).toBe(false);
});
