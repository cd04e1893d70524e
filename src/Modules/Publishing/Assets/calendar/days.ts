/** A day as it stands in the page: `2026-11-30`. Counted in UTC, so no clock change can bend it. */
export function addDays(day: string, days: number): string {
  const moment = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(moment.getTime())) return day;
  moment.setUTCDate(moment.getUTCDate() + days);
  return moment.toISOString().slice(0, 10);
}

export function dayInWords(day: string, language: string | undefined): string {
  return new Date(`${day}T00:00:00Z`).toLocaleDateString(language, { timeZone: 'UTC', weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
}

const steps: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

/** How many days a key moves what is held; null for any other key. A list has no weeks beside each other, so up and down are days there. */
export function stepOf(key: string, inWeeks: boolean): number | null {
  const step = steps[key];
  if (step === undefined) return null;
  return inWeeks ? step : Math.sign(step);
}
