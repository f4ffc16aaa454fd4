"""The test that a new operation fails until it is written."""

from codegen.ir import Contract, Operation
from codegen.positions import Json
from codegen.scaffold.draft import Draft
from codegen.scaffold.python import tidy
from codegen.scaffold.wish import Wish


def write_test(draft: Draft, contract: Contract, wish: Wish) -> str:
    """Writes a test that asks for the operation over HTTP; gives its file."""
    operation = next(each for each in contract.operations if each.id == wish.name)
    name = f"tests/{wish.domain}/test_{wish.name}.py"
    draft.create(name, tidy(draft, name, _text(contract, operation)))
    return name


def _text(contract: Contract, operation: Operation) -> str:
    document = contract.document
    examples = {
        param.name: _example(param_node(document, operation, param.name))
        for param in operation.params
        if param.location == "path" and param.name != "book_id"
    }
    constants = "".join(f"{name.upper()} = {value!r}\n" for name, value in examples.items())
    if constants:
        constants = (
            f"# As in the specification; what there has to be the test makes.\n{constants}\n\n"
        )
    path = operation.path.replace("{book_id}", "{book['id']}")
    for name in examples:
        path = path.replace(f"{{{name}}}", f"{{{name.upper()}}}")
    quote = f'f"{path}"' if "{" in path else f'"{path}"'
    asks = "ada" if operation.security == "required" else "Actor(client)"
    given = [repr(operation.method), quote, *_json(document, operation)]
    lines = [f"response = await {asks}.send({', '.join(given)})", *_checks(contract, operation)]
    if operation.min_role is not None:
        book = '{"name": "Home", "base_currency": "EUR"}'
        lines.insert(0, f'book = await ada.do("POST", "/budget/books", {book})')
    if asks == "ada":
        lines.insert(0, "ada = await join(client)")
    body = "\n        ".join(lines)
    return (
        f'"""{operation.summary}, over HTTP."""\n\nimport httpx\n\n'
        f"from tests.contract.actors import {'join' if asks == 'ada' else 'Actor'}\n\n{constants}"
        f"class Test{operation.class_name}:\n"
        "    async def test_answers_as_the_specification_says("
        "self, client: httpx.AsyncClient) -> None:\n"
        f"        {body}\n"
    )


def _checks(contract: Contract, operation: Operation) -> list[str]:
    success = operation.successes[0]
    checks = [f"assert response.status_code == {success.status}, response.text"]
    if success.model is not None:
        schema = contract.document["components"]["schemas"][success.model]
        members = ", ".join(f'"{name}"' for name in schema.get("required", []))
        checks.append(f"assert set(response.json()) >= {{{members}}}")
    return checks


def _json(document: Json, operation: Operation) -> list[str]:
    """The body's first example, as an argument."""
    if operation.body is None:
        return []
    node = _node(document, operation)["requestBody"]
    media = next(iter(node["content"].values()))
    example = next(iter(media["examples"].values()))
    return [f"json={plain(example.get('value'))!r}"]


def plain(value: Json) -> Json:
    """JSON data without the places that the press keeps with it."""
    if isinstance(value, dict):
        return {key: plain(inner) for key, inner in value.items()}
    return [plain(inner) for inner in value] if isinstance(value, list) else value


def _node(document: Json, operation: Operation) -> Json:
    return document["paths"][operation.path][operation.method.lower()]


def param_node(document: Json, operation: Operation, name: str) -> Json:
    """A parameter of an operation as the specification has it."""
    components = document["components"].get("parameters", {})
    for written in _node(document, operation)["parameters"]:
        node = components[written["$ref"].rpartition("/")[2]] if "$ref" in written else written
        if node["name"] == name:
            return node
    raise LookupError(name)


def _example(parameter: Json) -> Json:
    if "example" in parameter:
        return parameter["example"]
    return next(iter(parameter["examples"].values()))["value"]
