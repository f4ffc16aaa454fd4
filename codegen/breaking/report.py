"""What changed, for people and for machines."""

import os
import sys
from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict
from typing import Final

from codegen.breaking.approvals import FILE, Approval, Verdict, entry_to_paste
from codegen.breaking.base import Base
from codegen.breaking.changes import LEVELS, Change
from codegen.positions import Json

_COLOURS: Final = {"breaking": "31", "risky": "33", "safe": "32"}
_SHOWN: Final = 3


def paint(text: str, colour: str) -> str:
    """Coloured on a terminal, plain elsewhere and where NO_COLOR asks for it."""
    if not sys.stdout.isatty() or "NO_COLOR" in os.environ:
        return text
    return f"\x1b[1;{colour}m{text}\x1b[0m"


def summary(changes: Sequence[Change], verdict: Verdict, base: Base) -> str:
    """One line that says it all."""
    counts = Counter(change.level for change in changes)
    approved = counts["breaking"] - len(verdict.unapproved)
    told = [f"{counts[level]} {level}" for level in LEVELS]
    if approved:
        told[0] += f" ({approved} approved)"
    return f"specification since {base}: {', '.join(told)}"


def listing(changes: Sequence[Change], verdict: Verdict, base: Base) -> str:
    """The changes by level, with what to paste for those that nobody approved."""
    lines = []
    unapproved = {change.fingerprint for change in verdict.unapproved}
    for level in LEVELS:
        group = [change for change in changes if change.level == level]
        if group:
            lines.append(paint(f"{level} ({len(group)})", _COLOURS[level]))
        for change in group:
            lines.append(_line(change, base))
            if change.fingerprint in unapproved:
                lines += _way_out(change)
    return "\n".join(lines)


def _line(change: Change, base: Base) -> str:
    at = f" (of {base.name})" if change.at_base else ""
    return f"  {change.place}{at}: {change.kind}{_users(change)}\n      {change.message}"


def _users(change: Change) -> str:
    if not change.used_by:
        return ""
    shown = ", ".join(change.used_by[:_SHOWN])
    more = len(change.used_by) - _SHOWN
    return f" in {shown}" + (f" and {more} more" if more > 0 else "")


def _way_out(change: Change) -> list[str]:
    said = f"way out: keep what was, or decide on it in {FILE} (until: the last day it counts):"
    return [f"      {line}" for line in (said, *entry_to_paste(change).splitlines())]


def spent(entry: Approval, base: Base) -> str:
    return (
        f"{entry.place}: {base.name} has the change {entry.fingerprint} already: delete the entry"
    )


def machine(changes: Sequence[Change], verdict: Verdict, base: Base | None, why: str) -> Json:
    """The same as JSON; without a base, why there is none, else what is to say of it."""
    unapproved = {change.fingerprint for change in verdict.unapproved}
    counts = Counter(change.level for change in changes)
    return {
        "base": None if base is None else asdict(base),
        "remark": why,
        "summary": {level: counts[level] for level in LEVELS},
        "holds": verdict.holds,
        "changes": [
            {**change.as_json(), "approved": _approved(change, unapproved)} for change in changes
        ],
        "faults": [str(fault) for fault in verdict.faults],
        "spent": [entry.fingerprint for entry in verdict.spent],
    }


def _approved(change: Change, unapproved: set[str]) -> bool | None:
    return change.fingerprint not in unapproved if change.level == "breaking" else None
