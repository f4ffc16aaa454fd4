"""How one value is written: plain where that is enough, else quoted, below its key, or folded."""

import re
from typing import Final

from codegen.fmt.tree import Scalar
from codegen.positions import scalar as value_of

_UNSAFE_START: Final = re.compile(r"""[,\[\]{}#&*!|>'"%@`]|[-?:](\s|$)|---|\.\.\.""")
_UNSAFE_WITHIN: Final = re.compile(r":(\s|$)|\s#|^\s|\s$|[^\S ]")
_OF_FLOW: Final = re.compile(r"[,\[\]{}]|^[-?:]")
_UNPRINTABLE: Final = re.compile(
    "[^\t\n\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]|[\x85\u2028\u2029\ufeff]"
)
_OTHER: Final = re.compile(
    r"""~|null|true|false|yes|no|on|off|=|<<|  # what other readers take for something else
    [-+]?(\.inf|\.nan|0b[01_]+|0x[0-9a-f_]+|0o?[0-7_]+)|
    [-+]?(\d[\d_]*(\.[\d_]*)?|\.[\d_]+)(e[-+]?\d+)?|
    [-+]?\d[\d_]*(:[0-5]?\d)+(\.[\d_]*)?|
    \d{4}-\d\d?(-\d\d?([t\s]+\d\d?:.*)?)?""",
    re.VERBOSE | re.IGNORECASE | re.ASCII,
)
_ESCAPES: Final = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t", "\r": "\\r"}
_NAMES: Final = {None: "null", True: "true", False: "false"}


def inline(scalar: Scalar, *, flow: bool = False) -> str:
    """The value in one line."""
    if not scalar.style:
        value = value_of(scalar.text)
        if not isinstance(value, str):
            named = value is None or isinstance(value, bool)
            return _NAMES[value] if named else scalar.text
    return scalar.text if is_plain(scalar.text, flow=flow) else quoted(scalar.text)


def is_plain(text: str, *, flow: bool = False) -> bool:
    """Whether every reader of YAML takes this text, without quotes, for itself."""
    if not any(map(str.isalnum, text)) or _UNSAFE_START.match(text) or _OTHER.fullmatch(text):
        return False
    if _UNSAFE_WITHIN.search(text) or _UNPRINTABLE.search(text):
        return False
    return not (flow and _OF_FLOW.search(text))


def quoted(text: str) -> str:
    if "\n" in text or "\t" in text or _UNPRINTABLE.search(text):
        return f'"{_escaped(text)}"'
    if "'" in text and '"' not in text and "\\" not in text:
        return f'"{text}"'
    return "'" + text.replace("'", "''") + "'"


def _escaped(text: str) -> str:
    for sign, escape in _ESCAPES.items():
        text = text.replace(sign, escape)
    return _UNPRINTABLE.sub(lambda found: f"\\U{ord(found[0]):08x}", text)


def _broken(text: str) -> list[str]:
    """A quoted text with a line for each of its own; what begins with a space says so."""
    parts = [_escaped(part) for part in text.splitlines(keepends=True)]
    marked = [f"\\{part}" if part[0] == " " else part for part in parts[1:]]
    first, *below = [f"{part}\\" for part in (parts[0], *marked)]
    return [f'"{first}', *below[:-1], f'{below[-1][:-1]}"']


def lines_of(scalar: Scalar, width: int, *, fits: bool) -> list[str] | None:
    """The value below its key: the mark of its style, then its lines; None if it stays in one."""
    text = scalar.text
    if not scalar.style and not isinstance(value_of(text), str):
        return None
    if "\n" not in text:
        return None if fits or not _folds(text) else [">-", *_wrapped(text, width)]
    body = text.rstrip("\n")
    if not body or body[0] in " \n\t" or _UNPRINTABLE.search(text):
        return None if fits or len(text.splitlines()) == 1 else _broken(text)
    mark = {0: "-", 1: ""}.get(len(text) - len(body), "+")
    rest = [""] * (len(text) - len(body) - 1)
    lines = body.split("\n")
    if scalar.style == ">" and all(not line or _folds(line) for line in lines):
        return [f">{mark}", *_folded(lines, width), *rest]
    return [f"|{mark}", *lines, *rest]


def _folds(text: str) -> bool:
    """Whether a line can be broken at its spaces and read as the same."""
    return not (_UNPRINTABLE.search(text) or "  " in text or "\t" in text or text != text.strip())


def _wrapped(text: str, width: int) -> list[str]:
    lines: list[str] = []
    for word in text.split(" "):
        if lines and len(lines[-1]) + 1 + len(word) <= width:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return lines


def _folded(lines: list[str], width: int) -> list[str]:
    """Lines of a folded text: an empty one stands for each line end that is kept."""
    found: list[str] = []
    gap = 0
    for line in lines:
        if line:
            found += [""] * gap + _wrapped(line, width)
        gap = 1 if line else gap + 1
    return found
