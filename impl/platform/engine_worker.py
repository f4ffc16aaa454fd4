"""The inside of an engine's process: answers calls of `engine_process.py` until its input ends."""

import importlib
import os
import struct
import sys
from collections.abc import Callable, Mapping
from typing import Any, BinaryIO, Final

import orjson

_LENGTH: Final = struct.Struct(">I")


def serve(module: str) -> None:  # pragma: no cover  # runs in the engine's process only
    """Answer the calls that come on standard input."""
    answers = os.fdopen(os.dup(1), "wb")
    nothing = os.open(os.devnull, os.O_RDWR)
    os.dup2(nothing, 1)  # what a library prints must not pass for an answer
    answer_calls(importlib.import_module(module).METHODS, sys.stdin.buffer, answers)


def answer_calls(
    methods: Mapping[str, Callable[..., object]], calls: BinaryIO, answers: BinaryIO
) -> None:
    """Answer one call after another; a fault of a method is an answer too."""
    while len(head := calls.read(_LENGTH.size)) == _LENGTH.size:
        call = orjson.loads(calls.read(_LENGTH.unpack(head)[0]))
        raw = orjson.dumps(_outcome(methods, call), option=orjson.OPT_SERIALIZE_NUMPY)
        answers.write(_LENGTH.pack(len(raw)) + raw)
        answers.flush()


def _outcome(methods: Mapping[str, Callable[..., object]], call: dict[str, Any]) -> object:
    try:
        return {"result": methods[call["method"]](**call["arguments"])}
    except Exception as error:  # noqa: BLE001  # whatever the model's code raises is told
        return {"error": f"{type(error).__name__}: {error}"[:500]}
