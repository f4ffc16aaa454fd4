"""`python -m codegen mock`: serves the mock, and anew whenever the specification changes."""

import signal
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import Executor, ThreadPoolExecutor
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from types import TracebackType
from typing import Final, Self

from watchfiles import watch

from codegen.examples import ExampleCheck
from codegen.faults import SpecError
from codegen.output import write
from codegen.press import Press, written
from codegen.sources import Sources
from codegen.spec import compile_contract

HOST: Final = "127.0.0.1"
_IN_USE: Final = """\
port {port} of {host} cannot be listened at: {reason}
    way out: end the program that has it, or choose another: make mock PORT={other} (0: any)"""
_ALIVE_MS: Final = 1000
"""How often it is looked whether the mock still runs."""


def run(root: Path, home: Path, port: int) -> int:
    """Until interrupted; 1 if it cannot listen, or if the mock ended by itself."""
    try:
        listener = socket.create_server((HOST, port), backlog=128)
    except OSError as error:
        text = _IN_USE.format(port=port, host=HOST, reason=error.strerror, other=port + 1)
        print(text, file=sys.stderr)
        return 1
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    with listener, Served(listener, home) as served:
        try:
            return follow(served, root, home)
        except KeyboardInterrupt:
            print("\nThe mock has ended.", flush=True)
            return 0


def follow(served: "Served", root: Path, home: Path) -> int:
    """Serves generated/ at once, then what openapi/ says, and each change of it."""
    if (root / "generated" / "openapi.json").exists():
        served.start(root)
    with freshly(root, home) as fresh:
        for _ in _changes(root, served):
            try:
                folder = fresh.pressed()
            except SpecError as error:
                print(f"{error}\nThe mock answers as before.", file=sys.stderr, flush=True)
                continue
            if folder is not None:
                served.start(folder)
    return 1


def _changes(root: Path, served: "Served") -> Iterator[None]:
    """Now, and at every change, as long as the mock runs."""
    yield
    changes: Iterable[object] = watch(
        root / "openapi", debounce=100, rust_timeout=_ALIVE_MS, yield_on_timeout=True
    )
    for changed in changes:
        if served.ended:
            return
        if changed:
            yield


class Served:
    """The mock's process; the port stays open while one follows another, so no request is lost."""

    def __init__(
        self, listener: socket.socket, home: Path, environment: Mapping[str, str] | None = None
    ) -> None:
        self._listener = listener
        self._home = home
        self._environment = environment
        self._process: subprocess.Popen[bytes] | None = None

    def start(self, folder: Path) -> None:
        """Serves the folder's generated/ in place of what was served before."""
        self.stop()
        descriptor = self._listener.fileno()
        self._process = subprocess.Popen(
            [sys.executable, "-m", "codegen.mock", str(descriptor), str(folder.absolute())],
            cwd=self._home,
            env=self._environment,
            pass_fds=[descriptor],
            stdin=subprocess.PIPE,
            start_new_session=True,  # Ctrl-C is for the parent, which then ends it
        )

    @property
    def ended(self) -> bool:
        return self._process is not None and self._process.poll() is not None

    def stop(self) -> None:
        if self._process is not None and self._process.stdin is not None:
            self._process.stdin.close()
            self._process.wait()
            self._process = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.stop()


class Freshly:
    """Presses the specification as it is now, outside generated/, which stays as it is."""

    def __init__(self, root: Path, folder: Path, press: Press, aside: Executor) -> None:
        self._root, self._folder = root, folder
        self._sources, self._examples = Sources(root), ExampleCheck()
        self._press, self._aside = press, aside
        self._numbers = count(1)
        self._served = _text(root)

    def pressed(self) -> Path | None:
        """The folder of what openapi/ says now; None if that is served already."""
        contract = compile_contract(self._sources, self._examples)
        text = written(contract.document)
        if text == self._served:
            return None
        self._served = text
        if text == _text(self._root):
            return self._root
        print("openapi/ says other than generated/: pressing it for the mock ...", flush=True)
        folder = self._folder / str(next(self._numbers))
        write(folder / "generated", self._aside.submit(self._press.build).result())
        return folder


@contextmanager
def freshly(root: Path, home: Path) -> Iterator[Freshly]:
    # Generators inherit the mask of their thread: Ctrl-C is for this process alone.
    aside = ThreadPoolExecutor(
        1, initializer=signal.pthread_sigmask, initargs=(signal.SIG_BLOCK, {signal.SIGINT})
    )
    folder = tempfile.TemporaryDirectory(prefix="centime-mock-")
    with folder as name, aside, Press(root, home) as press:
        yield Freshly(root, Path(name), press, aside)


def _text(root: Path) -> str:
    """What generated/ was pressed from; empty if it was not."""
    bundle = root / "generated" / "openapi.json"
    return bundle.read_text(encoding="utf-8") if bundle.exists() else ""
