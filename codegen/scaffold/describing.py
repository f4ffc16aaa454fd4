"""The words and schemas that an operation begins with."""

from dataclasses import dataclass
from typing import Final

from codegen.positions import Json
from codegen.scaffold.wish import Wish
from codegen.scaffold.words import a, camel, does, plural, spoken

ID: Final = "0190a5c3-90ff-7d0f-8f00-000000000f01"
_NAME: Final = {
    "type": "string",
    "minLength": 1,
    "maxLength": 200,
    "description": "What it is called.",
}


@dataclass(frozen=True, slots=True)
class Words:
    """What an operation says of itself."""

    summary: str
    description: str
    answer: str
    status: str = "200"


def words_of(wish: Wish) -> Words:
    one = spoken(wish.noun)
    many = spoken(plural(wish.noun)) if wish.noun else ""
    whose = "The book's" if wish.in_book else "The caller's"
    usual = {
        "list": Words(f"List {many}", f"{whose} {many}, the newest first.", f"A page of {many}."),
        "get": Words(f"Get {_one(one)}", f"The {one} as it is now.", f"The {one}."),
        "create": Words(f"Create {_one(one)}", f"Creates {_one(one)}.", f"The {one}.", "201"),
        "update": Words(
            f"Change {_one(one)}",
            "Changes the fields that are given (JSON Merge Patch).",
            f"The {one} as it is now.",
        ),
        "replace": Words(
            f"Replace {_one(one)}", f"Replaces the {one} as a whole.", f"The {one} as it is now."
        ),
        "delete": Words(f"Delete {_one(one)}", f"Deletes the {one}.", f"The {one} is gone.", "204"),
    }
    if wish.verb in usual:
        return usual[wish.verb]
    summary = f"{wish.verb.capitalize()} {_one(one)}".strip()
    doing = f"{does(wish.verb).capitalize()} {f'the {one}' if one else 'what is asked for'}."
    return Words(summary, doing, f"The {one or 'answer'} as it is now.")


def _one(noun: str) -> str:
    return a(noun) if noun else ""


def resource_name(wish: Wish) -> str:
    return camel(wish.noun or wish.verb)


def request_name(wish: Wish) -> str | None:
    """The name of the body's schema; None if there is no body."""
    if wish.method in ("get", "delete"):
        return None
    return resource_name(wish) + (camel(wish.verb) if wish.noun else "Request")


def resource(wish: Wish, shared: str) -> Json:
    """The schema of the thing itself, with an example."""
    known = {"id": "Id", "version": "Version", "created_at": "Timestamp", "updated_at": "Timestamp"}
    of_shared = {name: {"$ref": f"{shared}#/components/schemas/{of}"} for name, of in known.items()}
    properties = {"id": of_shared.pop("id"), "name": _NAME, **of_shared}
    return {
        "type": "object",
        "description": f"{_one(spoken(wish.noun)) or 'an answer'}.".capitalize(),
        "additionalProperties": False,
        "required": list(properties),
        "properties": properties,
        "examples": [example(wish)],
    }


def example(wish: Wish) -> Json:
    return {
        "id": ID,
        "name": f"First {spoken(wish.noun)}".strip(),
        "version": 1,
        "created_at": "2026-01-05T17:40:00Z",
        "updated_at": "2026-01-05T17:40:00Z",
    }


def page(wish: Wish, model: str, shared: str) -> Json:
    """The schema of a page of a list."""
    many = spoken(plural(wish.noun))
    return {
        "type": "object",
        "description": f"A page of {many}.",
        "additionalProperties": False,
        "required": ["items", "next_cursor"],
        "properties": {
            "items": {
                "type": "array",
                "maxItems": 200,
                "description": f"The {many}, the newest first.",
                "items": {"$ref": model},
            },
            "next_cursor": {"$ref": f"{shared}#/components/schemas/NextCursor"},
        },
        "examples": [{"items": [], "next_cursor": None}],
    }


def request(wish: Wish) -> Json:
    """The schema of the body, with an example."""
    one = spoken(wish.noun)
    what = {
        "create": f"{_one(one)} to create.",
        "update": f"what to change in {_one(one)}.",
        "replace": f"{_one(one)}, whole.",
    }.get(wish.verb, f"how to {wish.verb} {_one(one) or 'it'}.")
    note = {**_NAME, "description": "Why, in words."}
    schema: dict[str, Json] = {
        "type": "object",
        "description": what[0].upper() + what[1:],
        "additionalProperties": False,
        "properties": {"name": _NAME} if wish.is_usual else {"note": note},
        "examples": [request_example(wish)],
    }
    if wish.verb in ("create", "replace"):
        schema["required"] = ["name"]
    if wish.verb == "update":
        schema["minProperties"] = 1
    return schema


def request_example(wish: Wish) -> Json:
    if wish.is_usual:
        return {"name": f"Another {spoken(wish.noun)}".strip()}
    return {"note": "It is time."}


def parameter(name: str, shared: str) -> Json:
    """A path parameter that the domain has not had so far."""
    is_id = name.endswith("_id")
    text = {"type": "string", "minLength": 1, "maxLength": 100}
    return {
        "name": name,
        "in": "path",
        "required": True,
        "description": f"The {spoken(name.removesuffix('_id'))}.",
        "schema": {"$ref": f"{shared}#/components/schemas/Id"} if is_id else text,
        "example": ID if is_id else "first",
    }


def problem(slug: str) -> Json:
    """An entry of the catalogue."""
    title = slug.replace("-", " ").capitalize()
    return {
        "status": 409,
        "title": title,
        "meaning": f"{title}: as things are, what was asked for cannot be done.",
        "action": "Read `detail`, change what it names, and send the request again.",
        "example": {"detail": f"{title}."},
    }


def tag(name: str) -> Json:
    title = spoken(name.replace("-", " ")).capitalize()
    return {"name": name, "description": f"{title}, and what can be done with them."}
