// @vitest-environment node
import { expect, it } from 'vitest';
import { saveAnswer } from './saveAnswer.ts';

const json = (status: number, body: unknown): Response => new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/problem+json' } });

it.each([
  [json(200, { version: 8, savedAt: '2026-11-22T09:00:00Z', slug: 'a', checks: [], variants: [], words: 3 }), 'saved'],
  [json(409, { code: 'x', version: 9, by: 'Mark' }), 'conflict'],
  [json(423, { by: 'Mark' }), 'locked'],
  [json(422, { errors: { title: ['Too long.'] } }), 'refused'],
  [json(400, { errors: { title: ['Too long.'] } }), 'refused'],
  [new Response('too large', { status: 413 }), 'refused'],
  [new Response('', { status: 401 }), 'signed-out'],
  [new Response('', { status: 403 }), 'signed-out'],
  [new Response('', { status: 400 }), 'signed-out'],
  [new Response('<html>sign in', { status: 200, headers: { 'Content-Type': 'text/html' } }), 'unreachable'],
  [json(500, {}), 'unreachable'],
  [json(429, {}), 'unreachable'],
])('answer %#', async (response, kind) => {
  expect((await saveAnswer(response)).kind).toBe(kind);
});
