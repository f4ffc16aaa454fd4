"""One save, one verdict: layout, rules, what is generated anew, types, and what it all means."""

import datetime as dt
import time
from collections.abc import Callable, Collection, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType
from typing import Final, Self, TypeVar

from codegen.dev.meaning import Meaning, meaning
from codegen.dev.since import Since
from codegen.dev.types import Types
from codegen.faults import SpecError
from codegen.fmt.files import format_file
from codegen.ir import Contract
from codegen.output import write
from codegen.press import Files, Press
from codegen.workers import GeneratorError

SPECIFICATION: Final = ".yaml"
CODE: Final = ".py"
GENERATED: Final = "generated"
CLIENTS: Final = "sdk"
T = TypeVar("T")


@dataclass(slots=True)
class Verdict:
    """What is to say of one save."""

    saved: tuple[str, ...]
    layout: tuple[str, ...] = ()
    """Where a file is not in the house's form."""
    faults: str = ""
    """Why the specification cannot be compiled; generated/ is as it was then."""
    written: tuple[str, ...] = ()
    types: tuple[str, ...] = ()
    meaning: Meaning = field(default_factory=Meaning)
    since: str = ""
    """What is broken, risked and added since the base, on one line."""
    seconds: dict[str, float] = field(default_factory=dict)
    """By step; steps overlap, `all` is from the save to the verdict."""

    @property
    def wrong(self) -> list[str]:
        """What is not as it should be."""
        parts = {"layout": self.layout, "specification": self.faults, "types": self.types}
        return [name for name, found in parts.items() if found]

    @property
    def sound(self) -> bool:
        return not self.wrong


class Loop:
    """Keeps warm all that a verdict needs: the press, the type checker, the contract before."""

    def __init__(self, root: Path, home: Path, cache: Path | None = None) -> None:
        self._root = root
        self._home = home
        self._press = Press(root, home)
        self._types = Types(root, cache or root / ".mypy_cache" / "dev")
        self._since = Since(root)
        self._beside = ThreadPoolExecutor(2)
        self._files: Files = {}
        self._behind = False
        """Whether the SDKs are of an earlier contract."""
        self._last: tuple[Contract, Files] | None = None

    @property
    def operations(self) -> int:
        """How many the contract has that was built last."""
        return len(self._press.contract.operations) if self._press.contract else 0

    def first(self) -> Verdict:
        """The verdict on everything as it stands."""
        return self.save(sorted((self._root / "openapi").rglob(f"*{SPECIFICATION}")), code=True)

    def save(self, paths: Collection[Path], *, code: bool = False) -> Verdict:
        """The verdict on these files; with `code` the types are looked at in any case."""
        names = [path.relative_to(self._root).as_posix() for path in paths]
        verdict = Verdict(saved=tuple(names))
        specified = [path for path in paths if path.suffix == SPECIFICATION]
        with _timed(verdict, "all"):
            laid_out = self._aside(verdict, "layout", lambda: self._layout(specified))
            if specified:
                self._build_service(verdict)
            written = [f"{GENERATED}/{name}" for name in verdict.written]
            changed = [name for name in (*names, *written) if name.endswith(CODE)]
            typed = None
            if code or changed:
                typed = self._aside(verdict, "types", lambda: self._types.check(changed))
            if specified and not verdict.faults:
                verdict.meaning = self._meaning(verdict)
            verdict.types = typed.result() if typed else ()
            verdict.layout = laid_out.result()
        return verdict

    def write_clients(self, verdict: Verdict) -> tuple[str, ...]:
        """Writes the SDKs of what was judged last: the verdict needs none of them."""
        if not self._behind:
            return ()
        with _timed(verdict, "clients"):
            files = self._files | self._press.clients()
            self._behind = False
            return tuple(write(self._root / GENERATED, files))

    def _layout(self, paths: Collection[Path]) -> tuple[str, ...]:
        return tuple(told for path in paths if (told := self._misplaced(path)))

    def _misplaced(self, path: Path) -> str:
        if not path.exists():
            return ""
        try:
            change = format_file(path, path.relative_to(self._root).as_posix(), keep=True)
        except SpecError:
            return ""  # the build says it, too
        return f"{change}\n    way out: make fmt" if change else ""

    def _build_service(self, verdict: Verdict) -> None:
        with _timed(verdict, "service"), self._faults_told(verdict):
            self._files = self._press.service()
            verdict.written = tuple(write(self._root / GENERATED, self._files, beside=CLIENTS))
            self._behind = True

    @contextmanager
    def _faults_told(self, verdict: Verdict) -> Iterator[None]:
        """What is wrong is a verdict; after a generator's own failure others take their place."""
        try:
            yield
        except SpecError as error:
            verdict.faults = str(error)
        except (GeneratorError, BrokenPipeError) as error:
            verdict.faults = (
                f"a generator failed: {error}\n    way out: save again, or take it back"
            )
            self._press.close()
            self._press = Press(self._root, self._home)

    def _meaning(self, verdict: Verdict) -> Meaning:
        """Of what was built, against what was built before."""
        contract = self._press.contract
        if contract is None or verdict.faults or not (verdict.written or self._last is None):
            return Meaning()
        with _timed(verdict, "meaning"):
            today = dt.datetime.now(dt.UTC).date()
            before, self._last = self._last, (contract, self._files)
            verdict.since = self._since.summary(contract, today)
            if before is None:
                return Meaning()
            return meaning(before[0], contract, before[1], self._files, today)

    def _aside(self, verdict: Verdict, step: str, work: Callable[[], T]) -> "Future[T]":
        def run() -> T:
            with _timed(verdict, step):
                return work()

        return self._beside.submit(run)

    def close(self) -> None:
        self._beside.shutdown()
        self._press.close()
        self._types.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()


@contextmanager
def _timed(verdict: Verdict, step: str) -> Iterator[None]:
    began = time.perf_counter()
    try:
        yield
    finally:
        verdict.seconds[step] = time.perf_counter() - began
