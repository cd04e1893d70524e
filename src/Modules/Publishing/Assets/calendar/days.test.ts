import { describe, expect, it } from 'vitest';
import { addDays, dayInWords, stepOf } from './days.ts';

describe('days of the calendar', () => {
  it('go on over the ends of months, years and clock changes', () => {
    expect(addDays('2026-11-30', 1)).toBe('2026-12-01');
    expect(addDays('2027-01-03', -7)).toBe('2026-12-27');
    expect(addDays('2027-03-28', 1)).toBe('2027-03-29');
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
  });

  it('stay as they are when they are none', () => {
    expect(addDays('', 1)).toBe('');
  });

  it('are read out with their weekday', () => {
    expect(dayInWords('2026-11-30', 'en-GB')).toMatch(/^Monday,? 30 November 2026$/);
  });

  it('are reached by arrows: a week up and down where weeks stand below each other', () => {
    expect([stepOf('ArrowDown', true), stepOf('ArrowDown', false), stepOf('ArrowLeft', false), stepOf('Enter', true)]).toEqual([7, 1, -1, null]);
  });
});
