"""A new domain: its files, and the lines by which the rest of the project knows it."""

from typing import Final

from codegen.fmt.tree import Entry, Group
from codegen.scaffold.draft import Draft, Refusal
from codegen.scaffold.grafting import add, grown, within
from codegen.scaffold.python import tidy
from codegen.scaffold.wish import Wish
from codegen.scaffold.words import camel, plural

RESERVED: Final = frozenset(
    {
        *("shared", "problems", "spectral", "breaking"),  # files of openapi/
        *("platform", "contract", "house", "codegen", "bench", "factories"),  # folders
        *("operations", "runtime", "values", "events", "sdk", "docs"),  # names in generated/
    }
)


def first_wish(name: str) -> Wish:
    """The operation that a domain begins with: the list of what it is about."""
    things = plural(name)
    path = f"/api/v1/{name}/books/{{book_id}}/{things}"
    return Wish(name, f"list_{things}", "get", path)


def write_domain(draft: Draft, name: str) -> None:
    """Everything of a domain but its first operation."""
    for taken in (f"openapi/{name}.yaml", f"openapi/{name}", f"impl/{name}", f"tests/{name}"):
        if draft.exists(taken) or name in RESERVED:
            found = f"{taken}:1:1: " if draft.exists(taken) else ""
            message = f"{found}domain={name}: the name is taken"
            raise Refusal(message, f"use another name, or make new op={name}.<verb_noun>")
    _write_specification(draft, name)
    _write_service(draft, name)
    draft.create(f"tests/{name}/__init__.py", "")
    _announce_scopes(draft, name)
    _announce_package(draft, name)


def _write_specification(draft: Draft, name: str) -> None:
    root = Group(mapping=True)
    title = plural(name).capitalize()
    info = {
        "title": f"Centime {name}",
        "version": "1.0.0",
        "description": f"{title} of a book, and what can be done with them.\n",
    }
    for key, value in {"openapi": "3.1.0", "info": info, "tags": [], "paths": {}}.items():
        add(root, key, value)
    draft.plant(f"openapi/{name}.yaml", root)


def _write_service(draft: Draft, name: str) -> None:
    things, package = plural(name), f"impl/{name}"
    service = f"{camel(name)}Service"
    files = {
        "__init__.py": f'"""The {name} domain."""\n',
        "assembly.py": (
            f'"""The {name} domain, put together: what the composition root asks for."""\n\n'
            f"from impl.{name}.service import {service}\n"
            "from impl.platform.paging import Cursors\n\n\n"
            f"def assemble(cursors: Cursors) -> {service}:\n    return {service}(cursors)\n"
        ),
        "repository/__init__.py": f'"""What the {name} domain asks of PostgreSQL."""\n',
        "service/__init__.py": (
            f'"""The {name} domain\'s service, composed of one part a resource."""\n\n'
            f"from impl.{name}.service.{things} import {camel(things)}\n\n\n"
            f"class {service}({camel(things)}):\n"
            f'    """generated.{name}.service.Service, one method an operation."""\n'
        ),
        f"service/{things}.py": (
            f'"""{things.capitalize()}."""\n\n'
            "from impl.platform.paging import Cursors\n\n\n"
            f"class {camel(things)}:\n"
            "    def __init__(self, cursors: Cursors) -> None:\n"
            "        self._cursors = cursors\n"
        ),
    }
    for file, text in files.items():
        draft.create(f"{package}/{file}", text)


def _announce_scopes(draft: Draft, name: str) -> None:
    scopes = (f"{name}:read", f"{name}:write")
    auth = draft.tree("openapi/auth/tokens.yaml")
    schema = within(auth, "components", "schemas", "Scope", "enum")
    schema.entries += [Entry(None, grown(scope)) for scope in scopes]
    draft.plant("openapi/auth/tokens.yaml", auth)
    quoted = "".join(f"  '{scope}',\n" for scope in scopes)
    draft.insert("openapi/rules/operations.mjs", "  'admin',\n]", quoted)
    lines = "".join(f'    "{scope}",\n' for scope in scopes)
    draft.insert("impl/auth/rules.py", ')\n"""All that a person who has logged in may do', lines)
    draft.insert(
        "tests/contract/test_authorization_matrix.py", ")\nNEEDING_A_SESSION: Final", lines
    )


def _announce_package(draft: Draft, name: str) -> None:
    draft.insert("openapi/rules/paths.mjs", "'\nconst SEGMENT", f"|{name}")
    draft.insert("pyproject.toml", '", "impl.platform"]\nignore_imports', f" | impl.{name}")
    draft.insert("pyproject.toml", ']\nlayers = ["(assembly)"', f', "impl.{name}"')
    app = "impl/app.py"
    draft.insert(
        app, "import generated.notifications.router\n", f"import generated.{name}.router\n"
    )
    assembled = f"from impl.{name}.assembly import assemble as assemble_{name}\n"
    draft.insert(app, "from impl.platform import clock", assembled)
    service = f"    {name}_service = assemble_{name}(cursors)\n"
    draft.insert(app, "    pipeline = Pipeline(\n", service)
    bound = f"        generated.{name}.router.bind({name}_service, pipeline),\n"
    draft.insert(app, "    )\n    app = Application(", bound)
    draft.change(app, tidy(draft, app, draft.text(app)))
