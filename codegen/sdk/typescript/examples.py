"""The specification's examples as tests of the TypeScript client: their types are checked, too."""

import json
from typing import Final

from codegen.ir import EVENT_STREAM, JSON, Contract
from codegen.positions import Json
from codegen.sdk.examples import Examples
from codegen.sdk.typescript.names import camel, key, option

_FILE: Final = "example.bin"


def test_cases(contract: Contract) -> list[dict[str, Json]]:
    """The cases as their template wants them."""
    forms = {o.id for o in contract.operations if any(s.model for s in o.successes)}
    return [_case(case, forms) for case in Examples(contract).cases()]


def _case(case: dict[str, Json], forms: set[str]) -> dict[str, Json]:
    answer = case["answer"]
    media, model = answer["media"], answer["model"]
    other = media not in (None, JSON, EVENT_STREAM)
    call = camel(case["operation"])
    options = _options(case)
    if other and case["operation"] in forms:
        call += f"As({json.dumps(media)}, {options})"
    else:
        call += f"({options})"
    return {
        "operation": case["operation"],
        "call": call,
        "kind": f"models.{model}" if model else "",
        "value": _text(answer["value"]),
        "status": answer["status"],
        "media": _text(media),
        "reads": {JSON: "json", EVENT_STREAM: "events", None: "nothing"}.get(media, "file"),
        "asked": _text(_asked(case)),
    }


def _options(case: dict[str, Json]) -> str:
    """What the method is given, as TypeScript."""
    parts = []
    for place in ("path", "query"):
        given = {p["name"]: p["value"] for p in _given(case, place)}
        if given:
            parts.append(f"{place}: {_text(given)}")
    parts += [f"{option(p['name'])}: {_text(p['value'])}" for p in _given(case, "header")]
    body = case["body"]
    if body is not None:
        parts.append(f"body: {_body(body)}")
    return "{ " + ", ".join(parts) + " }"


def _body(body: dict[str, Json]) -> str:
    if not body["files"]:
        return _text(body["value"])
    fields = [f"{key(name)}: {_field(name, each, body)}" for name, each in body["value"].items()]
    return "{ " + ", ".join(fields) + " }"


def _field(name: str, value: Json, body: dict[str, Json]) -> str:
    return (
        f"new File([{_text(str(value))}], {_text(_FILE)})"
        if name in body["files"]
        else _text(value)
    )


def _asked(case: dict[str, Json]) -> dict[str, Json]:
    """What the server should see."""
    path = case["path"]
    for param in _given(case, "path"):
        path = path.replace("{" + param["name"] + "}", str(param["value"]))
    body = case["body"]
    form = body is not None and body["form"] is not None
    value: Json = None if body is None else body["value"]
    return {
        "method": case["method"],
        "path": path,
        "query": [pair for param in _given(case, "query") for pair in _pairs(param)],
        "headers": {param["name"]: str(param["value"]) for param in _given(case, "header")},
        "body": _fields(value) if form else value,
        "form": form,
    }


def _fields(value: dict[str, Json]) -> list[list[str]]:
    """The fields of a form: one an item of a list; objects are JSON."""
    return [
        [name, _plain(item)]
        for name, given in value.items()
        for item in (given if isinstance(given, list) else [given])
    ]


def _given(case: dict[str, Json], place: str) -> list[dict[str, Json]]:
    return [param for param in case["params"] if param["in"] == place]


def _pairs(param: dict[str, Json]) -> list[list[str]]:
    value = param["value"]
    texts = [_plain(each) for each in (value if isinstance(value, list) else [value])]
    return [[param["name"], text] for text in ([",".join(texts)] if param["csv"] else texts)]


def _plain(value: Json) -> str:
    return value if isinstance(value, str) else json.dumps(value, separators=(",", ":"))


def _text(value: Json) -> str:
    return json.dumps(value, ensure_ascii=False)
