"""The generators: each runs warm in an environment of its own and answers JSON lines."""

import contextlib
import json
import os
import shutil
import subprocess
import threading
from collections import deque
from pathlib import Path
from queue import SimpleQueue
from types import TracebackType
from typing import IO, Self

from codegen.positions import Json


class GeneratorError(Exception):
    """A generator failed; the message holds its traceback."""


class Worker:
    """One generator's process, started at the first request and reused for all others."""

    def __init__(self, program: Path, script: Path) -> None:
        self._program = program
        self._script = script
        self._process: subprocess.Popen[str] | None = None
        self._lines: SimpleQueue[str] = SimpleQueue()
        self._reader: threading.Thread | None = None
        self._answers: dict[str, Json] = {}
        self._asked: deque[str] = deque()

    def start(self) -> subprocess.Popen[str]:
        """The process; started now if it does not run."""
        if self._process is None:
            if shutil.which(self._program) is None:
                raise GeneratorError(f"there is no {self._program}: run `make tools`")
            self._process = subprocess.Popen(
                [str(self._program), str(self._script)],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                text=True,
                encoding="utf-8",
                env={**os.environ, "PYTHONHASHSEED": "0"},
                process_group=0,  # Ctrl-C is for the press, whose end it notices
            )
            self._reader = threading.Thread(target=self._read, args=(self._process.stdout,))
            self._reader.start()
        return self._process

    def _read(self, answers: IO[str]) -> None:
        """Take answers as they come: a generator that waits to be read would read no more."""
        for line in answers:
            self._lines.put(line)
        self._lines.put("")

    def send(self, request: Json) -> None:
        """Hands a request over unless its answer is known; `receive` answers in order."""
        line = json.dumps(request)
        self._asked.append(line)
        if line not in self._answers:
            process = self.start()
            if process.stdin is not None:
                process.stdin.write(line + "\n")
                process.stdin.flush()

    def receive(self) -> Json:
        line = self._asked.popleft()
        if line not in self._answers:
            text = self._lines.get()
            if not text:
                raise GeneratorError(f"{self._script} has ended")
            answer = json.loads(text)
            if "error" in answer:
                raise GeneratorError(answer["error"])
            self._answers[line] = answer
        return self._answers[line]

    def ask(self, request: Json) -> Json:
        self.send(request)
        return self.receive()

    def close(self) -> None:
        process = self._process
        if process is not None and process.stdin is not None and process.stdout is not None:
            with contextlib.suppress(BrokenPipeError):  # it has ended by itself
                process.stdin.close()
            process.wait(timeout=10)
            if self._reader is not None:
                self._reader.join()
            process.stdout.close()
            self._process = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()
