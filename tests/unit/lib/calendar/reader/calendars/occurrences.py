"""Writes occurrences.json: what the calendars beside it hold from October to mid-December 2026.

None of our code is in it: the reader is python3-icalendar with python3-recurring-ical-events, both of Debian.
Run it after a calendar was changed or added: /usr/bin/python3 occurrences.py
Days and times without a zone are taken as if the person were in UTC, and instants are written in UTC.
"""

import datetime as dt
import json
import pathlib

import icalendar
import recurring_ical_events

FIRST, END = dt.datetime(2026, 10, 1), dt.datetime(2026, 12, 15)


def instant(value):
    if not isinstance(value, dt.datetime):
        value = dt.datetime(value.year, value.month, value.day)
    if value.tzinfo is None:
        value = value.replace(tzinfo=dt.timezone.utc)
    return value.astimezone(dt.timezone.utc).strftime("%Y-%m-%dT%H:%MZ")


def occurrences(path):
    calendar = icalendar.Calendar.from_ical(path.read_bytes())
    found = recurring_ical_events.of(calendar).between(FIRST, END)
    return sorted([str(one["UID"]), instant(one["DTSTART"].dt), instant(one["DTEND"].dt)] for one in found)


here = pathlib.Path(__file__).parent
table = {path.name: occurrences(path) for path in sorted(here.glob("*.ics"))}
rows = ",\n".join(
    f'  "{name}": [\n' + ",\n".join(f"    {json.dumps(row)}" for row in found) + "\n  ]"
    for name, found in table.items()
)
(here / "occurrences.json").write_text("{\n" + rows + "\n}\n")
