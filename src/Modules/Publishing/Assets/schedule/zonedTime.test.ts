import { expect, it } from 'vitest';
import { localTimeIn, momentOf, quickPick } from './zonedTime.ts';

it('finds the moment of a wall-clock time, in winter and summer', () => {
  expect(momentOf('2026-11-23T09:00', 'Europe/Berlin')?.toISOString()).toBe('2026-11-23T08:00:00.000Z');
  expect(momentOf('2027-07-01T09:00', 'Europe/Berlin')?.toISOString()).toBe('2027-07-01T07:00:00.000Z');
  expect(momentOf('2027-07-01T09:00', 'Asia/Kolkata')?.toISOString()).toBe('2027-07-01T03:30:00.000Z');
});

it('knows the hour that a clock change skips, and takes the earlier of the hour that comes twice', () => {
  expect(momentOf('2027-03-28T02:30', 'Europe/Berlin')).toBeNull();
  expect(momentOf('2027-03-28T03:00', 'Europe/Berlin')?.toISOString()).toBe('2027-03-28T01:00:00.000Z');
  expect(momentOf('2026-10-25T02:30', 'Europe/Berlin')?.toISOString()).toBe('2026-10-25T00:30:00.000Z');
});

it('picks in the chosen zone, whose day may be another one', () => {
  const now = new Date('2026-11-22T23:30:45Z'); // already Monday in Berlin
  expect(quickPick('now', 'Europe/Berlin', now)).toBe('2026-11-23T00:30');
  expect(quickPick('tomorrow-09:00', 'Europe/Berlin', now)).toBe('2026-11-24T09:00');
  expect(quickPick('tomorrow-09:00', 'America/New_York', now)).toBe('2026-11-23T09:00');
  expect(quickPick('monday-08:15', 'Europe/Berlin', now)).toBe('2026-11-30T08:15');
  expect(quickPick('nonsense', 'Europe/Berlin', now)).toBeNull();
  expect(localTimeIn('Asia/Kathmandu', now)).toBe('2026-11-23T05:15');
});
