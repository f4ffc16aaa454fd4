"""Runs mypy, warm: one JSON list of saved files a line in, one JSON answer a line out.

It is mypy's own daemon without its socket. The daemon finds for itself what has changed, and
looks at no file again that is as long as before and was saved within the same second: here
the loop says what was saved.
"""

import gc
import json
import os
import sys
import traceback
from collections.abc import Iterable
from typing import Final

from mypy.dmypy_server import Server
from mypy.fswatcher import FileData
from mypy.main import process_options

_UNKNOWN: Final = FileData(st_mtime=0.0, st_size=-1, hash="")
_WIDTH: Final = 100


class Checker:
    """What mypy has found of a project so far."""

    def __init__(self, arguments: list[str]) -> None:
        self._arguments = ["--incremental", *arguments]
        _, options = process_options(self._arguments, server_options=True)
        self._server = Server(options, os.devnull + "/none")

    def check(self, saved: Iterable[str]) -> dict[str, object]:
        """Mypy's status and its lines, after these files were saved."""
        cache = self._server.fscache
        sources, _ = process_options(self._arguments, server_options=True, fscache=cache)
        if self._server.fine_grained_manager is None:
            answer = self._server.check(sources, False, False, _WIDTH)  # mypy's
            gc.collect()
            gc.freeze()  # half a gigabyte that stays: no use to look through it for garbage
        else:
            for name in saved:
                self._server.fswatcher.set_file_data(name, _UNKNOWN)
            answer = self._server.check(sources, False, False, _WIDTH)  # mypy's
        return {"status": answer["status"], "told": answer["out"] + answer["err"]}


def main() -> None:
    checker = Checker(sys.argv[1:])
    for line in sys.stdin:
        try:
            answer = checker.check(json.loads(line))
        except BaseException:  # noqa: BLE001  # whatever it is, the loop shows it and goes on
            answer = {"error": traceback.format_exc()}
        print(json.dumps(answer), flush=True)


if __name__ == "__main__":
    main()
