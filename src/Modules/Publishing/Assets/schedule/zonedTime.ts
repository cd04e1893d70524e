/** A wall-clock time as a datetime-local field holds it: "2026-11-23T09:00". */
export type LocalTime = string;

function wall(moment: Date, zone: string): LocalTime {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23',
  }).formatToParts(moment);
  const part = (type: string): string => parts.find(item => item.type === type)?.value ?? '00';
  return `${part('year')}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}`;
}

/** What a clock in the zone shows at a moment, to the minute. */
export function localTimeIn(zone: string, moment: Date): LocalTime {
  return wall(moment, zone);
}

/** The moment when a clock in the zone shows that time, or null where a clock change skips it. The earlier one where it comes twice. */
export function momentOf(local: LocalTime, zone: string): Date | null {
  const asUtc = Date.parse(`${local}:00Z`);
  if (Number.isNaN(asUtc)) return null;
  const day = 24 * 3_600_000;
  // The two offsets around a change are those a day before and a day after: one of them is right, or none.
  const offsets = [asUtc - day, asUtc + day].map(near => Date.parse(`${wall(new Date(near), zone)}:00Z`) - near);
  const hits = offsets.map(offset => new Date(asUtc - offset)).filter(moment => wall(moment, zone) === local);
  return hits.sort((a, b) => a.getTime() - b.getTime())[0] ?? null;
}

const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

/** "now", "tomorrow-09:00" or "monday-09:00" as local time in the zone; null for anything else. */
export function quickPick(pick: string, zone: string, now: Date): LocalTime | null {
  const today = wall(now, zone);
  if (pick === 'now') return today;
  const [dayName, time] = [pick.slice(0, pick.indexOf('-')), pick.slice(pick.indexOf('-') + 1)];
  if (!/^\d\d:\d\d$/.test(time)) return null;
  const date = new Date(`${today.slice(0, 10)}T00:00:00Z`);
  const weekday = weekdays.indexOf(dayName);
  if (dayName === 'tomorrow') date.setUTCDate(date.getUTCDate() + 1);
  else if (weekday >= 0) date.setUTCDate(date.getUTCDate() + ((weekday - date.getUTCDay() + 6) % 7) + 1);
  else return null;
  return `${date.toISOString().slice(0, 10)}T${time}`;
}
