"""What an edit means: for clients, for the service, and for the methods of the SDKs."""

import datetime as dt
import re
from dataclasses import dataclass
from typing import Final

from codegen.breaking.changes import Change
from codegen.breaking.compare import compare
from codegen.ir import Contract
from codegen.press import Files
from codegen.sdk.python.writer import ClientView

_METHOD: Final = re.compile(r"^    (?:async )?def (\w+)\(", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Method:
    """A method that the service has to have, or has no more."""

    domain: str
    name: str
    signature: str
    state: str
    """new, changed or gone."""

    def __str__(self) -> str:
        where = f"impl/{self.domain}/service"
        return f"{self.state}: {self.signature}  ({where})"


@dataclass(frozen=True, slots=True)
class Meaning:
    """The difference between two contracts, as three readers see it."""

    changes: tuple[Change, ...] = ()
    methods: tuple[Method, ...] = ()
    clients: tuple[str, ...] = ()
    """Operations whose method in the SDKs reads, takes or gives something else."""


def meaning(old: Contract, new: Contract, before: Files, after: Files, today: dt.date) -> Meaning:
    """What came of it that `old` became `new`, and so the files of the service, too."""
    changes = tuple(compare(old, new, today))
    touched = {name for change in changes for name in change.used_by}
    known = {operation.id for contract in (old, new) for operation in contract.operations}
    return Meaning(
        changes=changes,
        methods=tuple(_methods(before, after)),
        clients=tuple(sorted((touched | _retold(old, new)) & known)),
    )


def _retold(old: Contract, new: Contract) -> set[str]:
    """The operations whose method is another in a client, if only in its words."""
    views = ClientView(old), ClientView(new)
    before, after = ({each.id: each for each in contract.operations} for contract in (old, new))
    return {
        name
        for name in {*before, *after}
        if name not in before
        or name not in after
        or (
            before[name] != after[name]
            and views[0].operation(before[name]) != views[1].operation(after[name])
        )
    }


def _methods(before: Files, after: Files) -> list[Method]:
    """What changed of the Protocols, domain by domain."""
    changed: dict[str, list[str]] = {}
    for file in sorted({*before, *after}):
        domain, _, name = file.partition("/")
        if name.startswith("service/") and before.get(file) != after.get(file):
            changed.setdefault(domain, []).append(file)
    found = []
    for domain, files in changed.items():
        old = signatures("".join(before.get(file, "") for file in files))
        new = signatures("".join(after.get(file, "") for file in files))
        found += [
            Method(domain, each, text, "changed" if each in old else "new")
            for each, text in new.items()
            if old.get(each) != text
        ]
        found += [Method(domain, each, old[each], "gone") for each in old if each not in new]
    return found


def signatures(code: str) -> dict[str, str]:
    """The methods of a module's classes, each with its signature on one line."""
    return {name: _signature(text) for name, text in _blocks(code).items()}


def _signature(block: str) -> str:
    head = re.split(r":\n", block, maxsplit=1)[0]
    flat = " ".join(head.split())
    return flat.replace("( ", "(").replace(", )", ")").replace(",)", ")")


def _blocks(code: str) -> dict[str, str]:
    """The text of each method, by its name."""
    starts = list(_METHOD.finditer(code))
    ends = [*(match.start() for match in starts[1:]), len(code)]
    return (
        {match[1]: code[match.start() : end] for match, end in zip(starts, ends, strict=True)}
        if starts
        else {}
    )
