import { weekdays, type Weekday } from '../content/walking-plan.js'

const day = /^(19|20|21)[0-9]{2}-[0-9]{2}-[0-9]{2}$/
const atMidnight = (date: string) => new Date(`${date}T00:00:00Z`)
const written = (date: Date) => date.toISOString().slice(0, 10)

/** Whether a text is a day that exists, from 1900 to 2199, as ISO 8601 writes it. */
export function isDay(text: string): boolean {
  if (!day.test(text)) return false
  const date = atMidnight(text)
  return !Number.isNaN(date.getTime()) && written(date) === text
}

/** The date so many days later. It counts days, so no change of clocks can shift it. */
export function dayAfter(date: string, days: number): string {
  const later = atMidnight(date)
  later.setUTCDate(later.getUTCDate() + days)
  return written(later)
}

export const weekdayOf = (date: string) => weekdays[(atMidnight(date).getUTCDay() + 6) % 7] as Weekday
