/** "09:12", or "22 Nov 09:12" for another day, in the page's language and the browser's zone. */
export function shortTime(moment: Date, now: Date = new Date()): string {
  const language = document.documentElement.lang || undefined;
  const time = moment.toLocaleTimeString(language, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  if (moment.toDateString() === now.toDateString()) return time;
  return `${moment.toLocaleDateString(language, { day: 'numeric', month: 'short' })} ${time}`;
}
