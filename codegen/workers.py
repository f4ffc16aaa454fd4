"""The generators: each runs warm in an environment of its own and answers JSON lines."""

import json
import os
import shutil
import subprocess
from collections import deque
from pathlib import Path
from types import TracebackType
from typing import Self

from codegen.positions import Json


class GeneratorError(Exception):
    """A generator failed; the message holds its traceback."""


class Worker:
    """One generator's process, started at the first request and reused for all others."""

    def __init__(self, program: Path, script: Path) -> None:
        self._program = program
        self._script = script
        self._process: subprocess.Popen[str] | None = None
        self._answers: dict[str, Json] = {}
        self._asked: deque[str] = deque()

    def start(self) -> subprocess.Popen[str]:
        """The process; started now if it does not run."""
        if self._process is None:
            if shutil.which(self._program) is None:
                raise GeneratorError(f"there is no {self._program}: run `make dev`")
            self._process = subprocess.Popen(
                [str(self._program), str(self._script)],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                text=True,
                encoding="utf-8",
                env={**os.environ, "PYTHONHASHSEED": "0"},
            )
        return self._process

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
            process = self.start()
            text = process.stdout.readline() if process.stdout is not None else ""
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
            process.stdin.close()
            process.wait(timeout=10)
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
