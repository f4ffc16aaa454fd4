"""openapi/breaking.yaml: the breaking changes that were decided on, and what is wrong with it."""

import datetime as dt
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import yaml

from codegen.breaking.changes import Change
from codegen.faults import Fault, Place, SpecError
from codegen.positions import Json, Node, read

FILE: Final = "openapi/breaking.yaml"
_FIELDS: Final = ("why", "migration", "until")


@dataclass(frozen=True, slots=True)
class Approval:
    """One breaking change that was decided on."""

    fingerprint: str
    why: str
    migration: str
    until: dt.date
    place: Place


@dataclass(frozen=True, slots=True)
class Approvals:
    """The entries of the file, and what is wrong with others."""

    entries: tuple[Approval, ...] = ()
    faults: tuple[Fault, ...] = ()

    @property
    def fingerprints(self) -> frozenset[str]:
        return frozenset(entry.fingerprint for entry in self.entries)


@dataclass(frozen=True, slots=True)
class Verdict:
    """What stands in the way, and what could be tidied up."""

    unapproved: tuple[Change, ...]
    faults: tuple[Fault, ...]
    spent: tuple[Approval, ...]
    """Approvals of changes that the base has too: they have done their work."""

    @property
    def holds(self) -> bool:
        return not self.unapproved and not self.faults


def read_approvals(root: Path) -> Approvals:
    """The approvals of a project; a file of comments alone, or none, has no entries."""
    path = root / FILE
    if not path.exists():
        return Approvals()
    text = path.read_text(encoding="utf-8")
    try:
        empty = yaml.compose(text, Loader=yaml.CSafeLoader) is None
        source = Node(Place(FILE)) if empty else read(text, FILE)
    except yaml.YAMLError:
        return _broken(text)
    except SpecError as error:
        return Approvals(faults=error.faults)
    entries, faults = [], []
    for fingerprint, written in source.items():
        found = list(_faults(fingerprint, written, source.at(fingerprint)))
        faults += found
        if not found:
            entries.append(_entry(fingerprint, written, source.at(fingerprint)))
    return Approvals(tuple(entries), tuple(faults))


def _broken(text: str) -> Approvals:
    try:
        read(text, FILE)
    except SpecError as error:
        return Approvals(faults=error.faults)
    raise AssertionError("what cannot be composed cannot be read")


def _faults(fingerprint: str, written: Json, place: Place) -> Iterator[Fault]:
    if not isinstance(written, Node):
        yield Fault(place, f"{fingerprint} says nothing", f"write {', '.join(_FIELDS)}")
        return
    for key in written:
        if key not in _FIELDS:
            message = f"{fingerprint} has an unknown field {key}"
            yield Fault(written.at(key), message, f"use {', '.join(_FIELDS)}")
    for key in _FIELDS:
        if not str(written.get(key) or "").strip():
            at = written.at(key) if key in written else place
            yield Fault(at, f"{fingerprint} does not say {key}", f"write {key}")
        elif key == "until" and _date(written[key]) is None:
            message = f"until of {fingerprint} is no date: {written[key]!r}"
            yield Fault(written.at(key), message, "write a date, as 2027-01-31")


def _date(value: Json) -> dt.date | None:
    try:
        return dt.date.fromisoformat(str(value))
    except ValueError:
        return None


def _entry(fingerprint: str, written: Node, place: Place) -> Approval:
    said = {key: " ".join(str(written[key]).split()) for key in _FIELDS}
    until = dt.date.fromisoformat(said["until"])
    return Approval(fingerprint, said["why"], said["migration"], until, place)


def judge(
    changes: Collection[Change] | None,
    approvals: Approvals,
    approved_before: Collection[str],
    today: dt.date,
) -> Verdict:
    """Holds the changes against the approvals; without a base (None) only the dates.

    `approved_before` are the fingerprints that the base's own file has. Such an entry whose change
    is not found is spent: the base has the change already.
    """
    current = {e.fingerprint for e in approvals.entries if today <= e.until}
    breaking = [change for change in changes or () if change.level == "breaking"]
    known = {change.fingerprint for change in breaking}
    faults, spent = list(approvals.faults), []
    for entry in approvals.entries:
        if today > entry.until:
            message = f"the approval {entry.fingerprint} ended on {entry.until}"
            remedy = "delete it, or decide again: a new why, and a new date"
            faults.append(Fault(entry.place, message, remedy))
        elif changes is None or entry.fingerprint in known:
            continue
        elif entry.fingerprint in approved_before:
            spent.append(entry)
        else:
            message = f"the approval {entry.fingerprint} fits no change"
            faults.append(Fault(entry.place, message, "delete it, or mend the fingerprint"))
    unapproved = tuple(change for change in breaking if change.fingerprint not in current)
    return Verdict(unapproved, tuple(faults), tuple(spent))


def entry_to_paste(change: Change) -> str:
    """What to write into the file, once it is decided."""
    return f"{change.fingerprint!r}: # {change.kind}: {change.message}\n" + "".join(
        f"  {field}:\n" for field in _FIELDS
    )
