"""Every kind of change, each as a small edit of one garden's specification."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from tests.codegen.breaking import values
from tests.codegen.breaking.garden import BUDGET, PROBLEMS, SHARED, SYSTEM, VALUES, Edit, part


@dataclass(frozen=True, slots=True)
class Case:
    """An edit, and the kinds of change that it makes: no more, and no fewer."""

    kinds: tuple[str, ...]
    edit: Edit
    backwards: bool = False
    """Whether the edited specification is the old one."""
    planned: bool = False
    """Whether it touches only what nobody can use yet, so that it is safe."""

    @property
    def name(self) -> str:
        old = next(iter(self.edit.texts), "nothing")
        way = "undone" if self.backwards else "done"
        return f"{' '.join(self.kinds) or 'nothing'}: {' '.join(old.split())[:50]} {way}"


def once(kinds: str, file: str, texts: dict[str, str]) -> Iterator[Case]:
    yield Case(tuple(kinds.split()), Edit(file, texts))


def both(there: str, back: str, file: str, texts: dict[str, str]) -> Iterator[Case]:
    """An edit, and the same edit taken back."""
    yield from once(there, file, texts)
    yield Case(tuple(back.split()), Edit(file, texts), backwards=True)


def of_operations() -> Iterator[Case]:
    post = part(BUDGET, "    post:\n      operationId: create_plant", "  /api")
    yield from both("operation-removed", "operation-added", BUDGET, {post: ""})
    withered = part(BUDGET, "  plant.withered:", "paths:")
    yield from both("event-removed", "event-added", BUDGET, {withered: ""})
    yield from once("path-changed", BUDGET, {"/plants/{plant_id}:": "/greens/{plant_id}:"})
    get = "    get:\n      operationId: get_plant\n"
    look = "    get:\n      operationId: get_weather\n"
    yield from once("method-changed", SYSTEM, {look: look.replace("get:", "put:")})
    yield from once("operation-id-changed", SYSTEM, {"get_weather": "get_climate"})
    deprecated = "deprecated: true, x-deprecated-at: '2026-11-01', x-sunset: '2027-11-01'"
    lines = "".join(f"      {line}\n" for line in deprecated.split(", "))
    life = "operation-deprecated", "operation-undeprecated"
    yield from both(*life, BUDGET, {get: get + lines})
    yield from both("sunset-earlier", "sunset-later", BUDGET, {"'2027-01-01'": "'2026-12-01'"})
    export = part(BUDGET, "  /api/v1/budget/books/{book_id}/export:", "  /api")
    yield from once("operation-removed", BUDGET, {export: ""})
    old = part(BUDGET, "  /api/v1/budget/books/{book_id}/old:", "  /api")
    yield from once("operation-removed-after-sunset", BUDGET, {old: ""})
    yield from both(
        "operation-live", "operation-planned", BUDGET, {"      x-status: planned\n": ""}
    )
    dream = Edit(BUDGET, {"colour: { type: string, maxLength: 9 }": "colour: { type: string }"})
    yield Case(("response-bound-widened",), dream, planned=True)


def of_promises() -> Iterator[Case]:
    role = "x-min-role: viewer\n      x-rate-class: read\n      x-cache"
    owner = {role: role.replace("viewer", "owner")}
    yield from both("role-raised", "role-lowered", BUDGET, owner)
    step_up = {role: role.replace("x-rate", "x-step-up: 600\n      x-rate")}
    yield from both("step-up-tightened", "step-up-relaxed", BUDGET, step_up)
    once_only = {"      x-idempotent: true\n": ""}
    yield from both("idempotency-removed", "idempotency-added", BUDGET, once_only)
    yield from both("cache-removed", "cache-added", BUDGET, {"      x-cache: book\n": ""})
    yield from once("cache-changed", BUDGET, {"x-cache: book": "x-cache: private"})
    upload = "x-rate-class: upload"
    yield from once("rate-class-changed", BUDGET, {upload: "x-rate-class: ai"})
    table = "x-rate-class: export"
    kinds = "profile-changed error-status-added"  # OAuth's 400 for what is a 422 elsewhere
    yield from once(kinds, BUDGET, {table: f"{table}\n      x-profile: oauth"})
    yield from once("secret-changed", BUDGET, {upload: f"{upload}\n      x-secret: true"})
    yield from both("slo-loosened", "slo-tightened", BUDGET, {"p95-ms: 200": "p95-ms: 300"})
    yield from both("emission-removed", "emission-added", BUDGET, {"[plant.grown]": "[]"})
    yield from both("problem-added", "problem-removed", BUDGET, {"[bed-full]": "[bed-full, late]"})


def of_problems() -> Iterator[Case]:
    late = part(PROBLEMS, "late:", "windy:")
    catalogue = "catalogue-problem-removed", "catalogue-problem-added"
    yield from both(*catalogue, PROBLEMS, {late: ""})
    status = "409\n  title: Too late"
    yield from once("problem-status-changed", PROBLEMS, {status: status.replace("409", "403")})
    yield from once("problem-title-changed", PROBLEMS, {"title: Too late": "title: Winter"})
    beds = {"beds: { type: integer }": "beds: { type: string }"}
    yield from once("response-type-changed", PROBLEMS, beds)


def of_security() -> Iterator[Case]:
    hello = {"[{}, { bearer: ['garden:read'] }]": "[{ bearer: ['garden:read'] }]"}
    yield from both("security-required", "security-relaxed", SYSTEM, hello)
    scopes = {"['garden:write', 'garden:photo']": "['garden:write']"}
    yield from both("scope-removed", "scope-added", BUDGET, scopes)
    ways = "security-alternative-removed", "security-alternative-added"
    yield from both(*ways, BUDGET, {", { ticket: [] }": ""})
    name = {"in: query, name: ticket": "in: query, name: pass"}
    yield from once("security-scheme-changed", SHARED, name)
    card = "    card: { type: apiKey, in: query, name: card }\n"
    yield from once("security-scheme-removed", SHARED, {card: ""})


def of_parameters() -> Iterator[Case]:
    hint = "        - { name: X-Hint, in: header, schema: { type: string } }\n"
    bed = "        - { name: bed, in: query, required: true, schema: { type: integer } }\n"
    yield from both("parameter-removed", "parameter-added", BUDGET, {hint: ""})
    yield from both("parameter-removed", "parameter-required-added", BUDGET, {bed: ""})
    optional = {"bed, in: query, required: true": "bed, in: query"}
    yield from both("parameter-optional", "parameter-required", BUDGET, optional)
    yield from once("parameter-moved", BUDGET, {"X-Hint, in: header": "X-Hint, in: query"})
    yield from once("parameter-style-changed", BUDGET, {"name: tags": "explode: false, name: tags"})
    yield from once(
        "parameter-deprecated", BUDGET, {"name: X-Hint": "deprecated: true, name: X-Hint"}
    )
    renamed = {
        "plants/{plant_id}:": "plants/{green_id}:",
        "name: plant_id": "name: green_id",
        "plant_id: $response": "green_id: $response",
    }
    yield from once("path-parameter-renamed", BUDGET, renamed)
    pattern = {", pattern: '^[a-z]+$'": ""}
    yield from both("request-pattern-widened", "request-pattern-narrowed", BUDGET, pattern)
    yield from once("request-bound-narrowed", SHARED, {"maximum: 200": "maximum: 100"})
    yield from once("request-default-changed", SHARED, {"default: 50": "default: 20"})
    defaults = "request-default-removed", "request-default-added"
    yield from both(*defaults, SHARED, {", default: 50": ""})
    yield from once("request-default-changed", BUDGET, {"default: tree": "default: herb"})
    yield from both(*defaults, BUDGET, {", default: tree": ""})
    more = {"enum: [tree, herb]": "enum: [tree, herb, moss]"}
    yield from both("request-enum-widened", "request-enum-narrowed", BUDGET, more)


def of_bodies() -> Iterator[Case]:
    body = part(
        BUDGET, "      requestBody:\n        content:\n          multipart", "      responses:"
    )
    yield from both("request-body-removed", "request-body-added", BUDGET, {body: ""})
    start = "required: true # of a plant"
    needed = "request-body-optional", "request-body-required"
    yield from both(*needed, BUDGET, {start: "required: false"})
    plant = part(
        BUDGET, "      requestBody:\n        required: true # of a plant", "      responses:"
    )
    yield from both("request-body-removed", "request-body-required", BUDGET, {plant: ""})
    patch = part(BUDGET, "          application/merge-patch+json:", "      responses:")
    media = "request-media-type-removed", "request-media-type-added"
    yield from both(*media, BUDGET, {patch: ""})
    parts = "part-media-type-removed", "part-media-type-added"
    yield from both(*parts, BUDGET, {"image/png, image/jpeg": "image/png"})
    rings = "        rings: { type: integer, default: 1 }\n"
    yield from both("request-property-removed", "request-property-added", BUDGET, {rings: ""})
    smell = "        smell: { type: string, maxLength: 9 }\n"
    yield from both("request-property-ignored", "request-property-added", BUDGET, {smell: ""})
    yield from once("request-default-changed", BUDGET, {"default: 1 }": "default: 2 }"})
    needed = "request-property-required", "request-property-optional"
    sent = "required: [kind, name] # of a tree"
    yield from both(*needed, BUDGET, {sent: "required: [kind, name, bark]"})
    leaf = {
        sent: "required: [kind, name, leaf]",
        rings: f"{rings}        leaf: {{ type: string }}\n",
    }
    yield from once("request-property-required-added", BUDGET, leaf)
    yield from once("property-deprecated", BUDGET, {"bark: {": "bark: { deprecated: true,"})
    herb = "        - $ref: '#/components/schemas/HerbCreate'\n"
    tag = "          herb: '#/components/schemas/HerbCreate'\n"
    union = "request-union-narrowed", "request-union-widened"
    yield from both(*union, BUDGET, {herb: "", tag: ""})
    yield from once("discriminator-changed", BUDGET, {"propertyName: kind": "propertyName: name"})


def of_answers() -> Iterator[Case]:
    kept = "        '202': { description: It will be kept. }\n"
    yield from both("response-removed", "response-added", BUDGET, {kept: ""})
    teapot = part(SYSTEM, "        '418':", "  /greeting")
    yield from both("error-status-removed", "error-status-added", SYSTEM, {teapot: ""})
    csv = "            text/csv: { schema: { type: string } }\n"
    media = "response-media-type-removed", "response-media-type-added"
    yield from both(*media, BUDGET, {csv: ""})
    bed = "            X-Bed: { schema: { type: string } }\n"
    yield from both("response-header-removed", "response-header-added", BUDGET, {bed: ""})
    headers = "response-header-optional", "response-header-required"
    yield from both(*headers, SHARED, {"Garden: { required: true,": "Garden: {"})
    yield from once("response-bound-widened", SHARED, {"maxLength: 20 }": "maxLength: 40 }"})
    height = "        height: { type: number }\n"
    yield from both("response-property-removed", "response-property-added", BUDGET, {height: ""})
    needed = "response-property-optional", "response-property-required"
    yield from both(*needed, BUDGET, {"required: [id, name]": "required: [id]"})
    yield from both(*needed, SHARED, {"          required: [errors]\n": ""})
    yield from once("response-bound-widened", BUDGET, {"maximum: 100 }": "maximum: 1000 }"})
    yield from once(
        "response-header-removed", BUDGET, {part(BUDGET, "          links:", "  /api"): ""}
    )
    renamed = {"schemas/PlantPage'": "schemas/PlantList'", "    PlantPage:": "    PlantList:"}
    yield from once("schema-replaced", BUDGET, renamed)


def of_values() -> Iterator[Case]:
    """Every keyword in a request and in an answer, both ways."""
    for direction, side in (("request", "sent"), ("response", "seen")):
        for name, (aspect, wide, narrow) in values.WIDE_AND_NARROW.items():
            kind = f"{direction}-{aspect}"
            opened = (side, name) == ("seen", "any_choice")
            wider = f"{kind}-opened" if opened else f"{kind}-widened"
            yield from both(f"{kind}-narrowed", wider, VALUES, _instead(side, name, wide, narrow))
        for name, (aspect, one, other) in values.DIFFERENT.items():
            kinds = f"{direction}-{aspect}-changed"
            if (side, aspect) == ("sent", "const"):
                kinds = "request-enum-narrowed request-enum-widened"
            yield from both(kinds, kinds, VALUES, _instead(side, name, one, other))
        for name, (one, other) in values.SAME.items():
            yield from both("", "", VALUES, _instead(side, name, one, other))


def _instead(side: str, name: str, old: str, new: str) -> dict[str, str]:
    return {f" {side}_{name}: {old}\n": f" {side}_{name}: {new}\n"}


CASES: Final[tuple[Case, ...]] = (
    *of_operations(),
    *of_promises(),
    *of_problems(),
    *of_security(),
    *of_parameters(),
    *of_bodies(),
    *of_answers(),
    *of_values(),
)
