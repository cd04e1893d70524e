import { expect, it } from 'vitest';
import { Guide, wordsByHeading } from './guide.ts';

it('counts the words of each part, and neither code nor headings', () => {
  const text = 'Two words\n\n## The *short* answer\n\nOne two three\n\n```\n# not a heading\n```\n\n### Costs ##\n\n- a b\n\n## Empty\n\nTODO: What belongs here?\n';
  expect([...wordsByHeading(text)]).toEqual([['', 2], ['the short answer', 3], ['costs', 2], ['empty', 0]]);
});

it('says what is missing and what is long enough', () => {
  document.body.innerHTML = `<form><ol><li data-guide-heading="" data-guide-words="2"><span data-guide-written></span></li>
    <li data-guide-heading="Proof" data-guide-words="10"><span data-guide-written></span></li></ol></form>`;
  new Guide(document.querySelector('form') as HTMLElement).update('Two words');
  expect([...document.querySelectorAll('[data-guide-written]')].map(place => place.textContent)).toEqual(['2 words', 'Not in the text']);
  expect(document.querySelectorAll('.guide__part--done')).toHaveLength(1);
});
