"""Docstrings of generated Python, from the words of the specification."""

import textwrap
from collections.abc import Iterable

from codegen.ir import Operation, Problem


def docstring(text: str) -> str:
    """The lines of a docstring, quotes and all; empty for an empty text."""
    lines = text.strip().replace("\\", "\\\\").replace('"""', "'''").split("\n")
    if lines == [""]:
        return ""
    end = '"""' if len(lines) == 1 and not lines[0].endswith('"') else '\n"""'
    return '"""' + "\n".join(line.rstrip() for line in lines) + end


def operation_doc(operation: Operation, problems: Iterable[Problem]) -> str:
    """A method's docstring: what the specification says, and what it raises of its own."""
    parts = [operation.summary.rstrip(".") + ".", operation.description.strip()]
    if operation.step_up:
        parts.append(stepped_up(operation.step_up))
    raised = [p.class_name for p in problems if p.slug in operation.problems]
    if raised:
        parts.append(textwrap.fill("Raises " + ", ".join(raised) + ".", 90))
    return docstring("\n\n".join(part for part in parts if part))


def stepped_up(seconds: int) -> str:
    """What a method says of the proof that its operation asks for."""
    return (
        f"Fails with step-up-required where the account has a second factor that was not used\n"
        f"within {seconds} seconds: `verify_second_factor`, and call again."
    )
