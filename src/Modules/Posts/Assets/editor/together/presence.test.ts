import { afterEach, expect, it } from 'vitest';
import { Presence } from './presence.ts';

const presence = new Presence(document.body, 1, () => undefined);
const heard = (state: unknown): unknown => {
  presence.took(2, new TextEncoder().encode(JSON.stringify(state)));
  return presence.getStates().get(2)?.cursor;
};

afterEach(() => { presence.clear(); });

const place = { type: null, tname: 'body', item: { client: 7, clock: 3 }, assoc: 0 };

it('takes a cursor as an editor writes it', () => {
  expect(heard({ cursor: { anchor: place, head: { ...place, item: null } } })).toEqual({ anchor: place, head: { ...place, item: null } });
});

it.each([
  [{}], [{ anchor: place }], [{ anchor: 5, head: 6 }], [{ anchor: place, head: { item: { client: 'a', clock: -1 } } }], [{ anchor: { ...place, tname: 'field.title' }, head: place }], ['text'], [[1]], [null],
])('shows nobody a cursor that stands nowhere (%j)', cursor => {
  expect(heard({ cursor })).toBeNull();
});
