"""The verbs `breaking` and `changelog` of the press's command line."""

import argparse
import datetime as dt
import json
import sys
import tempfile
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from codegen.breaking import changelog, report
from codegen.breaking.approvals import Approvals, judge, read_approvals
from codegen.breaking.base import SERVED, Base, Former, History, NoBaseError, read_former
from codegen.breaking.changes import Change
from codegen.breaking.compare import compare
from codegen.examples import ExampleCheck
from codegen.faults import Place, SpecError
from codegen.ir import Contract
from codegen.sources import Sources
from codegen.spec import compile_contract

if TYPE_CHECKING:
    Verbs = argparse._SubParsersAction[argparse.ArgumentParser]  # noqa: SLF001  # it has no other name


@dataclass(frozen=True, slots=True)
class Compared:
    """What differs, and which breaking changes the base had approved already."""

    changes: list[Change]
    approved: frozenset[str]
    remark: str


def add_to(verbs: "Verbs") -> None:
    """Adds both verbs to the command line."""
    for run in (breaking, write_changelog):
        name = "breaking" if run is breaking else "changelog"
        verb = verbs.add_parser(name, help=run.__doc__)
        verb.add_argument("--base", metavar="REF", help="compare with this commit")
        verb.set_defaults(run=run)
        if run is breaking:
            verb.add_argument("--check", action="store_true", help="print only what fails")
            verb.add_argument("--json", action="store_true", help="print everything as JSON")


def breaking(options: argparse.Namespace) -> int:
    """Says what the specification breaks, risks and adds since a commit."""
    today = dt.datetime.now(dt.UTC).date()
    approvals = read_approvals(options.root)
    try:
        base = History(options.root).base(options.base)
        compared = _compare(options.root, base, today)
    except SpecError as error:
        print(error, file=sys.stderr)
        return 1
    except NoBaseError as error:
        return _without_base(options, approvals, str(error), today)
    verdict = judge(compared.changes, approvals, compared.approved, today)
    if options.json:
        told = report.machine(compared.changes, verdict, base, compared.remark)
        print(json.dumps(told, indent=2))
        return 0 if verdict.holds else 1
    shown = verdict.unapproved if options.check else compared.changes
    notes = [report.spent(entry, base) for entry in verdict.spent]
    summary = report.summary(compared.changes, verdict, base)
    listed = report.listing(shown, verdict, base)
    for line in (listed, *verdict.faults, *notes, compared.remark, summary):
        if str(line):
            print(line)
    return 0 if verdict.holds else 1


def _compare(root: Path, base: Base, today: dt.date) -> Compared:
    """Everything that changed since the base; raises SpecError, NoBaseError."""
    sources = Sources(root)
    contract = compile_contract(sources, ExampleCheck())
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        History(root).extract(base, folder)
        former = read_former(folder, sources)
        approved = read_approvals(folder).fingerprints
    changes = compare(former.contract, contract, today)
    known = {change.fingerprint for change in changes}
    pressed = [change for change in _pressed(former, today) if change.fingerprint not in known]
    return Compared(changes + pressed, approved, former.remark)


def _pressed(former: Former, today: dt.date) -> list[Change]:
    """What the press itself changed: the same specification, compiled by the press of today."""
    if former.served is None:
        return []
    return [
        replace(change, place=Place(SERVED), message=f"{change.message} (by the press itself)")
        for change in compare(former.served, former.contract, today)
    ]


def _without_base(
    options: argparse.Namespace, approvals: Approvals, why: str, today: dt.date
) -> int:
    """Nothing to compare with is a fault only where it was asked for."""
    verdict = judge(None, approvals, (), today)
    holds = verdict.holds and options.base is None
    if options.json:
        print(json.dumps({**report.machine([], verdict, None, why), "holds": holds}, indent=2))
        return 0 if holds else 1
    for fault in verdict.faults:
        print(fault)
    print(f"specification: compared with nothing: {why}")
    return 0 if holds else 1


def write_changelog(options: argparse.Namespace) -> int:
    """Writes the specification's part of CHANGELOG.md: what changed since the last release."""
    history = History(options.root)
    today = dt.datetime.now(dt.UTC).date()
    try:
        contract = compile_contract(Sources(options.root), ExampleCheck())
        base = history.base(options.base) if options.base else history.release()
        changes = _since(options.root, base, contract, today)
    except (SpecError, NoBaseError) as error:
        print(error, file=sys.stderr)
        return 1
    domains = {operation.id: operation.domain for operation in contract.operations}
    text = changelog.section(changes, domains, read_approvals(options.root))
    path = options.root / "CHANGELOG.md"
    before = path.read_text(encoding="utf-8")
    after = changelog.inserted(before, text)
    if after != before:
        path.write_text(after, encoding="utf-8")
    since = base or "nothing: there is no release yet"
    print(f"CHANGELOG.md: {'written' if after != before else 'unchanged'}, since {since}")
    return 0


def _since(root: Path, base: Base | None, contract: Contract, today: dt.date) -> list[Change]:
    """Before the first release everything is new."""
    if base is not None:
        return _compare(root, base, today).changes
    nothing = Contract({"paths": {}, "components": {}}, (), (), (), ())
    return compare(nothing, contract, today)
