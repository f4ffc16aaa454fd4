"""What the specification breaks since its base, as `make check` will judge it."""

import datetime as dt
import tempfile
from pathlib import Path

from codegen.breaking import report
from codegen.breaking.approvals import judge, read_approvals
from codegen.breaking.base import Base, Former, History, NoBaseError, read_former
from codegen.breaking.compare import compare
from codegen.ir import Contract
from codegen.sources import Sources


class Since:
    """The base's contract, read once."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._former: tuple[Base, Former, frozenset[str]] | None = None
        self._why_not: str | None = None

    def summary(self, contract: Contract, today: dt.date) -> str:
        """One line: what is breaking, risky and safe since the base; why there is none."""
        if self._former is None and self._why_not is None:
            self._read()
        if self._former is None:
            return f"specification: compared with nothing: {self._why_not}"
        base, former, approved = self._former
        changes = compare(former.contract, contract, today)
        verdict = judge(changes, read_approvals(self._root), approved, today)
        told = report.summary(changes, verdict, base)
        return told if verdict.holds else f"{told}; not approved: make breaking"

    def _read(self) -> None:
        history = History(self._root)
        try:
            base = history.base(None)
            with tempfile.TemporaryDirectory() as name:
                folder = Path(name)
                history.extract(base, folder)
                former = read_former(folder, Sources(folder))
                self._former = base, former, read_approvals(folder).fingerprints
        except NoBaseError as error:
            self._why_not = str(error)
