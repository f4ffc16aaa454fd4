"""`python -m codegen dev`: a verdict on each save, and a service that follows."""

import argparse
import gc
import signal
import socket
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Final, TypeAlias

from codegen.dev.behind import Behind, Job, spectral
from codegen.dev.loop import Loop, Verdict
from codegen.dev.service import HOST, Service
from codegen.dev.show import shown

Saved: TypeAlias = Iterable[set[Path]]
WATCHED: Final = ("openapi", "impl")
SUFFIXES: Final = (".yaml", ".mjs", ".py")
_IN_USE: Final = """\
port {port} of {host} cannot be listened at: {reason}
    way out: end the program that has it, or choose another: make dev PORT={other} (0: any)"""


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--port", type=int, default=8000, help="of the service; 0: anywhere")
    parser.add_argument("--no-service", action="store_true", help="only say, serve nothing")


def dev(options: argparse.Namespace) -> int:
    """Gives a verdict on each save of openapi/ and impl/, and reloads the service."""
    home = Path(__file__).parents[2]
    try:
        listener = socket.create_server((HOST, options.port), backlog=128)
    except OSError as error:
        text = _IN_USE.format(
            port=options.port, host=HOST, reason=error.strerror, other=options.port + 1
        )
        print(text, file=sys.stderr)
        return 1
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    with listener, Loop(options.root, home) as loop, Behind(options.root, tell) as behind:
        try:
            with Service(options.root, listener, tell) as service:
                follow(options.root, loop, behind, None if options.no_service else service)
        except KeyboardInterrupt:
            print("\nThe loop has ended.", flush=True)
    return 0


def tell(text: str) -> None:
    print(text, flush=True)


def follow(
    root: Path, loop: Loop, behind: Behind, service: Service | None, saves: Saved | None = None
) -> None:
    """Says what stands, then answers each save."""
    if service is not None:
        service.reload()
    tell("Reading everything once ...")
    first = loop.first()
    tell(_first(first))
    tell_clients(loop, first)
    gc.freeze()  # what is warm now stays: no use to look through it for garbage
    tell("Save a file of openapi/ or impl/. Ctrl-C ends it.")
    for paths in saves or watched(root):
        behind.stop()
        verdict = loop.save(sorted(paths))
        tell(shown(verdict))
        if service is not None and _concerns_the_service(verdict):
            service.reload()
        tell_clients(loop, verdict)
        behind.run(_jobs(root, verdict))


def tell_clients(loop: Loop, verdict: Verdict) -> None:
    """Writes the SDKs, and says so if they changed."""
    if written := loop.write_clients(verdict):
        tell(f"SDKs: {len(written)} files written ({verdict.seconds['clients']:.1f} s)")


def watched(root: Path) -> Saved:
    """The files of each save, as they come."""
    from watchfiles import watch  # noqa: PLC0415  # no other verb needs it

    for changes in watch(*(root / name for name in WATCHED), debounce=200, step=20):
        paths = {Path(path) for _, path in changes}
        if found := {path for path in paths if path.suffix in SUFFIXES}:
            yield found


def _first(verdict: Verdict) -> str:
    """The same without a list of all files there are."""
    verdict.saved = ("openapi/ and impl/, as",)
    return shown(verdict)


def _concerns_the_service(verdict: Verdict) -> bool:
    return bool(verdict.written) or any(name.startswith("impl/") for name in verdict.saved)


def _jobs(root: Path, verdict: Verdict) -> list[Job]:
    """What Spectral says, and the portal, where the specification was saved and can be read."""
    if verdict.faults or not any(name.startswith("openapi/") for name in verdict.saved):
        return []
    jobs = [spectral(root, verdict.saved)]
    if verdict.written:
        portal = (sys.executable, "-m", "codegen", "--root", str(root), "docs")
        jobs.append(Job("portal", portal))
    return jobs
