import { tzlib_get_timezones as zonesHeld } from 'timezones-ical-library'

let names: ReadonlySet<string> | undefined

/** Whether a name is that of a time zone (IANA) whose rules a calendar can be given. */
export function isTimeZone(name: string): boolean {
  names ??= new Set(zonesHeld(false) as string[])
  return names.has(name)
}
