"""How an operation is called with curl and with both clients: its first example, as code."""

import json
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final
from urllib.parse import quote, urlencode

from codegen.ir import EVENT_STREAM, Contract, Operation
from codegen.positions import Json
from codegen.sdk.examples import Examples
from codegen.sdk.package import item_of
from codegen.sdk.typescript.names import camel, key

Pieces = list[tuple[str, str]]
_WIDTH: Final = 76
_LOOP: Final = 24
"""What a loop over a call, or a name for its answer, takes of the width."""
_PAGING: Final = ("limit", "cursor")
_ITERATE: Final = re.compile("^list")


@dataclass(frozen=True, slots=True)
class Style:
    """How values are written in a language."""

    step: str
    names: dict[Json, str]
    member: Callable[[str], str]
    spaced: bool

    def value(self, value: Json, indent: str = "", used: int = 0) -> str:
        """A literal; over several lines where one is too short."""
        flat = self._flat(value)
        if len(indent) + used + len(flat) <= _WIDTH or not isinstance(value, dict | list):
            return flat
        inner = indent + self.step
        if isinstance(value, list):
            return self.several("[", [self.value(each, inner) for each in value], "]", indent)
        members = [
            (head := f"{self.member(name)}: ") + self.value(each, inner, len(head))
            for name, each in value.items()
        ]
        return self.several("{", members, "}", indent)

    def several(self, start: str, items: list[str], end: str, indent: str) -> str:
        """Brackets around items, one a line."""
        return (
            start + "".join(f"\n{indent}{self.step}{each}," for each in items) + f"\n{indent}{end}"
        )

    def call(self, start: str, arguments: list[str]) -> str:
        """`start(arguments)` in one line if there is room, else one argument a line."""
        flat = f"{start}({', '.join(arguments)})"
        if len(flat) <= _WIDTH and "\n" not in flat:
            return flat
        return self.several(f"{start}(", arguments, ")", "")

    def _flat(self, value: Json) -> str:
        if isinstance(value, dict):
            members = ", ".join(f"{self.member(k)}: {self._flat(v)}" for k, v in value.items())
            blank = " " if self.spaced and members else ""
            return f"{{{blank}{members}{blank}}}"
        if isinstance(value, list):
            return f"[{', '.join(self._flat(each) for each in value)}]"
        if value is None or isinstance(value, bool):
            return self.names[value]
        return json.dumps(value, ensure_ascii=False)


PYTHON: Final = Style("    ", {None: "None", True: "True", False: "False"}, json.dumps, False)
TYPESCRIPT: Final = Style("  ", {None: "null", True: "true", False: "false"}, key, True)


class Calls:
    """Writes the calls of one contract."""

    def __init__(self, contract: Contract) -> None:
        self._schemas = contract.document["components"]["schemas"]
        self._cases: dict[str, dict[str, Json]] = {}
        for case in Examples(contract).cases():
            self._cases.setdefault(case["operation"], case)

    def of(self, operation: Operation) -> Pieces:
        """The first example of the operation, in each language."""
        case = self._shown(operation)
        return [
            ("sh", _curl(operation, case)),
            ("python", self._python(operation, case)),
            ("ts", self._typescript(operation, case)),
        ]

    def answer(self, operation: Operation) -> dict[str, Json]:
        """What the first example is answered."""
        found: dict[str, Json] = self._cases[operation.id]["answer"]
        return found

    def body(self, operation: Operation) -> dict[str, Json] | None:
        found: dict[str, Json] | None = self._cases[operation.id]["body"]
        return found

    def _shown(self, operation: Operation) -> dict[str, Json]:
        """The example with the parameters that matter: those asked for, and the first of others."""
        case = self._cases[operation.id]
        required = {p.name for p in operation.params if p.required or p.location == "path"}
        optional = [
            p.name
            for p in operation.params
            if p.location == "query" and p.name not in required and p.name not in _PAGING
        ]
        kept = required | set(optional[:1])
        return {**case, "params": [p for p in case["params"] if p["name"] in kept]}

    def _python(self, operation: Operation, case: dict[str, Json]) -> str:
        arguments = [PYTHON.value(p["value"]) for p in _given(case, "path")]
        if case["body"] is not None:
            arguments.append(_model(case["body"]))
        arguments += [f"{p['field']}={PYTHON.value(p['value'])}" for p in _given(case, "query")]
        name, loop = self._iterated(operation, case)
        if loop:
            return PYTHON.call(f"for {loop} in client.{name}", arguments) + f":\n    print({loop})"
        kept = "" if case["answer"]["media"] is None else "answer = "
        return PYTHON.call(f"{kept}client.{name}", arguments)

    def _typescript(self, operation: Operation, case: dict[str, Json]) -> str:
        parts: dict[str, str] = {}
        for place in ("path", "query"):
            given = {p["name"]: p["value"] for p in _given(case, place)}
            if given:
                parts[place] = TYPESCRIPT.value(given, "  ", len(place) + 2)
        if case["body"] is not None:
            parts["body"] = _typed_body(case["body"])
        flat = "{ " + ", ".join(f"{k}: {v}" for k, v in parts.items()) + " }"
        name, loop = self._iterated(operation, case)
        start = f"centime.{camel(name)}"
        if len(start + flat) > _WIDTH - _LOOP or "\n" in flat:
            lines = [f"{k}: {v}" for k, v in parts.items()]
            flat = TYPESCRIPT.several("{", lines, "}", "")
        call = f"{start}({flat if parts else ''})"
        if loop:
            return f"for await (const {loop} of {call}) {{\n  console.log({loop});\n}}"
        kept = "" if case["answer"]["media"] is None else "const answer = "
        return f"{kept}await {call};"

    def _iterated(self, operation: Operation, case: dict[str, Json]) -> tuple[str, str | None]:
        """The method's name, and what each turn of a loop over it is called."""
        if case["answer"]["media"] == EVENT_STREAM:
            return operation.id, "event"
        if item_of(operation, self._schemas):
            return _ITERATE.sub("iter", operation.id), "item"
        return operation.id, None


def _curl(operation: Operation, case: dict[str, Json]) -> str:
    path = case["path"]
    for param in _given(case, "path"):
        path = path.replace("{" + param["name"] + "}", quote(str(param["value"]), safe=""))
    query = urlencode([pair for param in _given(case, "query") for pair in _pairs(param)])
    body = case["body"]
    implied = "POST" if body else "GET"
    lines = [f'curl {_method(operation, implied)}"$CENTIME{path}{"?" if query else ""}{query}"']
    if operation.security != "none":
        lines.append('-H "Authorization: Bearer $TOKEN"')
    headers = [f"{param['name']}: {param['value']}" for param in _given(case, "header")]
    lines += [f"-H {_quoted(header)}" for header in headers]
    if body is not None:
        lines += _sent(body)
    return " \\\n  ".join(lines)


def _sent(body: dict[str, Json]) -> list[str]:
    if not body["form"]:
        text = json.dumps(body["value"], ensure_ascii=False)
        if len(text) > _WIDTH - len("  --json ''"):
            lines = json.dumps(body["value"], ensure_ascii=False, indent=2)
            text = lines.replace("\n", "\n  ")
        return [f"--json {_quoted(text)}"]
    return [
        f"-F {name}=@{_filename(value)}" if name in body["files"] else f"-F {name}={value}"
        for name, value in body["value"].items()
    ]


def _method(operation: Operation, implied: str) -> str:
    return "" if operation.method == implied else f"-X {operation.method} "


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "'\\''") + "'"


def _pairs(param: dict[str, Json]) -> list[tuple[str, str]]:
    value = param["value"]
    texts = [str(each) for each in (value if isinstance(value, list) else [value])]
    return [(param["name"], text) for text in ([",".join(texts)] if param["csv"] else texts)]


def _model(body: dict[str, Json]) -> str:
    """The body as a model of the Python client."""
    members = []
    for name, value in body["value"].items():
        if name in body["files"]:
            members.append(f'{name}=Upload(Path("{_filename(value)}"))')
        else:
            members.append(f"{name}=" + PYTHON.value(value, "        ", len(name) + 1))
    start = f"models.{body['model']}"
    flat = f"{start}({', '.join(members)})"
    if len(flat) + len(PYTHON.step) <= _WIDTH and "\n" not in flat:
        return flat
    return PYTHON.several(f"{start}(", members, ")", PYTHON.step)


def _typed_body(body: dict[str, Json]) -> str:
    if not body["files"]:
        return TYPESCRIPT.value(body["value"], "  ", len("body: "))
    members = []
    for name, value in body["value"].items():
        file = f'"{_filename(value)}"'
        shown = f"new File([await openAsBlob({file})], {file})"
        members.append(f"{name}: {shown if name in body['files'] else TYPESCRIPT.value(value)}")
    return TYPESCRIPT.several("{", members, "}", "  ")


def _filename(content: Json) -> str:
    return "receipt.pdf" if str(content).startswith("%PDF") else "bank.csv"


def _given(case: dict[str, Json], place: str) -> list[dict[str, Json]]:
    return [param for param in case["params"] if param["in"] == place]
