"""Two schemas of one place compared: what a client may send, or what it has to read."""

from collections.abc import Iterator
from typing import Final

from codegen.breaking.bounds import Relation, Schema, differences, type_difference
from codegen.breaking.ledger import Ledger, Spot
from codegen.faults import Place
from codegen.keywords import is_nullable, is_nullable_pair
from codegen.positions import Json, Node
from codegen.types import component_name

_HOLDERS: Final = frozenset(
    {"$ref", "items", "properties", "additionalProperties", "oneOf", "anyOf", "allOf"}
)
"""The keywords under which a schema holds or names others."""
_RELATIONS: Final = {"narrowed": "allows less", "widened": "allows more", "changed": "differs"}


class SchemaComparer:
    """Compares the schemas of two documents; each pair of components once in each direction."""

    def __init__(self, old: Json, new: Json, ledger: Ledger) -> None:
        self._old: Schema = old.get("components", {}).get("schemas", {})
        self._new: Schema = new.get("components", {}).get("schemas", {})
        self._ledger = ledger

    def compare(self, old: Json, new: Json, spot: Spot) -> None:
        old, new = ({} if schema is True else schema for schema in (old, new))
        if old == new and _HOLDERS.isdisjoint(new):
            return
        former, latter = _without_null(old), _without_null(new)
        names = component_name(former), component_name(latter)
        if names[0] is not None and names[1] is not None:
            self._null(former is not old, latter is not new, spot)
            self._default(_default(old, former), _default(new, latter), spot)
            self._pair(names[0], names[1], spot)
            return
        whole = self._whole(former, self._old), self._whole(latter, self._new)
        before = former is not old or is_nullable(whole[0])
        after = latter is not new or is_nullable(whole[1])
        self._null(before, after, spot)
        self._default(_default(old, whole[0]), _default(new, whole[1]), spot)
        self._wholes(*whole, spot, names)

    def _pair(self, old_name: str, new_name: str, user: Spot) -> None:
        key = ("schemas", old_name, new_name, user.direction)
        unit, is_new = self._ledger.shared(key, user.unit)
        if not is_new:
            return
        renamed = "" if old_name == new_name else f"={new_name}"
        spot = Spot(
            unit,
            f"/components/schemas/{old_name}{renamed}",
            new_name,
            _place(self._old, old_name, user.was),
            _place(self._new, new_name, user.place),
            user.direction,
        )
        if renamed:
            message = f"{new_name} stands where {old_name} stood: the SDKs' type has another name"
            spot.note("schema-replaced", message, old_name, new_name)
        self.compare(self._old[old_name], self._new[new_name], spot)

    def _whole(self, schema: Schema, components: Schema) -> Schema:
        """What the schema says once references and allOf are followed."""
        name = component_name(schema)
        if name is not None:
            named = self._whole(components[name], components)
            return _joined([named, {k: v for k, v in schema.items() if k != "$ref"}])
        if "allOf" in schema:
            parts = [self._whole(part, components) for part in schema["allOf"]]
            return _joined([*parts, schema])
        return schema

    def _null(self, old: bool, new: bool, spot: Spot) -> None:
        if old == new:
            return
        relation = "widened" if new else "narrowed"
        verb = {"request": ("takes", "refuses"), "response": ("can be", "is never")}
        word = verb[spot.direction][0 if new else 1]
        spot.note(f"{spot.direction}-null-{relation}", f"{spot.label} {word} null now", old, new)

    @staticmethod
    def _default(old: Schema, new: Schema, spot: Spot) -> None:
        """What a request means that leaves the value out; an answer leaves out no defaults."""
        before, after = old.get("default"), new.get("default")
        if old == new or spot.direction == "response":
            return
        what = "changed" if old and new else "added" if new else "removed"
        message = f"the default of {spot.label} was {told(before)}, is {told(after)}"
        spot.note(f"request-default-{what}", message, before, after)

    def _wholes(
        self, old: Schema, new: Schema, spot: Spot, names: tuple[str | None, str | None]
    ) -> None:
        old, new = (_without_null(old), _without_null(new))
        if _is_union(old) or _is_union(new):
            tagged = _is_union(old) and _is_union(new)
            before = _members(old, names[0], tagged=tagged)
            self._unions(before, _members(new, names[1], tagged=tagged), spot)
            self._discriminator(old, new, spot)
            return
        difference = type_difference(old, new)
        if difference is not None:
            message = f"{spot.label} was {difference.before}, is {difference.after}"
            kind = f"{spot.direction}-type-{difference.relation}"
            at = spot.on(old, new, "type")
            at.note(kind, message, difference.before, difference.after)
            if difference.relation == "changed":
                return
        self._choices(old, new, spot)
        self._values(old, new, spot)
        self._properties(old, new, spot)
        self._extra(old, new, spot)
        if "items" in old and "items" in new:
            inner = spot.into(old, new, "items", "items", f"{spot.label}[]")
            self.compare(old["items"], new["items"], inner)

    def _values(self, old: Schema, new: Schema, spot: Spot) -> None:
        for found in differences(old, new):
            message = (
                f"{found.keyword} of {spot.label} was {told(found.before)}, is {told(found.after)}"
            )
            spot.on(old, new, found.keyword).note(
                f"{spot.direction}-{found.aspect}-{found.relation}",
                message,
                {found.keyword: found.before},
                {found.keyword: found.after},
            )

    def _choices(self, old: Schema, new: Schema, spot: Spot) -> None:
        """The values listed by enum or const."""
        before, after = _listed(old), _listed(new)
        if before == after:
            return
        at = spot.on(old, new, "const" if "const" in new else "enum")
        if "const" in old and "const" in new and spot.direction == "response":
            message = f"{spot.label} was always {told(before)}, is always {told(after)}"
            at.note("response-const-changed", message, before, after)
        elif after is None and spot.direction == "response":
            message = f"{spot.label} can be any value now, not only {told(before)}"
            at.note("response-enum-opened", message, before)
        else:
            self._listed_values(before, after, at)

    def _listed_values(self, before: list[Json] | None, after: list[Json] | None, at: Spot) -> None:
        lost, gained = _beyond(before, after), _beyond(after, before)
        verbs = {"request": ("refuses", "takes"), "response": ("is never", "can be")}[at.direction]
        if lost or before is None:
            which = told(lost) if lost else f"what is not {told(after)}"
            message = f"{at.label} {verbs[0]} {which} now"
            at.note(f"{at.direction}-enum-narrowed", message, lost or None, None if lost else after)
        if gained or after is None:
            which = told(gained) if gained else "any value"
            message = f"{at.label} {verbs[1]} {which} now"
            at.note(f"{at.direction}-enum-widened", message, None, gained or None)

    def _properties(self, old: Schema, new: Schema, spot: Spot) -> None:
        before, after = old.get("properties", {}), new.get("properties", {})
        required = set(old.get("required", [])), set(new.get("required", []))
        holder = spot.on(old, new, "properties")
        for name in dict.fromkeys((*before, *after)):
            inner = holder.into(before, after, name, name, f"{spot.label}.{name}")
            if name not in after:
                self._removed_property(new, inner)
            elif name not in before:
                self._added_property(inner, needed=name in required[1])
            else:
                self._required(name in required[0], name in required[1], inner)
                self._deprecated(before[name], after[name], inner)
                self.compare(before[name], after[name], inner)

    @staticmethod
    def _deprecated(old: Json, new: Json, spot: Spot) -> None:
        if new.get("deprecated", False) and not old.get("deprecated", False):
            spot.note("property-deprecated", f"{spot.label} is deprecated")

    @staticmethod
    def _removed_property(new: Schema, spot: Spot) -> None:
        if spot.direction == "response":
            spot.note_gone("response-property-removed", f"{spot.label} is no longer answered")
        elif new.get("additionalProperties", True) is False:
            spot.note_gone("request-property-removed", f"{spot.label} is refused now")
        else:
            message = f"{spot.label} means nothing any more, and is still taken"
            spot.note_gone("request-property-ignored", message)

    @staticmethod
    def _added_property(spot: Spot, *, needed: bool) -> None:
        if spot.direction == "response":
            spot.note("response-property-added", f"{spot.label} is answered too")
        elif needed:
            message = f"{spot.label} has to be sent, and was not known before"
            spot.note("request-property-required-added", message)
        else:
            spot.note("request-property-added", f"{spot.label} can be sent")

    @staticmethod
    def _required(old: bool, new: bool, spot: Spot) -> None:
        if old == new:
            return
        what = "required" if new else "optional"
        verb = {"request": "sent", "response": "answered"}[spot.direction]
        message = {
            "required": f"{spot.label} is always {verb}",
            "optional": f"{spot.label} can be left out",
        }[what]
        if (spot.direction, what) == ("request", "required"):
            message = f"{spot.label} has to be sent now"
        spot.note(f"{spot.direction}-property-{what}", message)

    def _extra(self, old: Schema, new: Schema, spot: Spot) -> None:
        """Members beyond those that are named."""
        before, after = (schema.get("additionalProperties", True) for schema in (old, new))
        before, after = ({} if extra is True else extra for extra in (before, after))
        inner = spot.into(old, new, "additionalProperties", "*", f"{spot.label}.*")
        if before is not False and after is not False:
            if before or after:
                self.compare(before, after, inner)
        elif before is not after:
            relation: Relation = "narrowed" if after is False else "widened"
            message = f"{spot.label} {_RELATIONS[relation]} than before: other members"
            inner.note(f"{spot.direction}-extra-{relation}", message)

    def _unions(self, old: dict[str, Json], new: dict[str, Json], spot: Spot) -> None:
        verbs = {"request": ("refused", "taken"), "response": ("never answered", "answered too")}
        refused, taken = verbs[spot.direction]
        for name in dict.fromkeys((*old, *new)):
            if name not in new:
                message = f"{spot.label} as {name} is {refused} now"
                spot.note(f"{spot.direction}-union-narrowed", message, before=name)
            elif name not in old:
                message = f"{spot.label} as {name} is {taken} now"
                spot.note(f"{spot.direction}-union-widened", message, after=name)
            else:
                self.compare(old[name], new[name], spot)

    @staticmethod
    def _discriminator(old: Schema, new: Schema, spot: Spot) -> None:
        before, after = (
            schema.get("discriminator", {}).get("propertyName") for schema in (old, new)
        )
        if before and after and before != after:
            message = f"what {spot.label} is was said by {before}, is said by {after}"
            at = spot.on(old, new, "discriminator")
            at.note("discriminator-changed", message, before, after)


def told(value: Json) -> str:
    """A value as a message says it."""
    if isinstance(value, list):
        return ", ".join(told(item) for item in value)
    if isinstance(value, str):
        return f"'{value}'"
    return "none" if value is None else str(value)


def _without_null(schema: Schema) -> Schema:
    """The schema beside null, where the two are alternatives."""
    branches: Json = schema.get("anyOf", schema.get("oneOf", []))
    if not is_nullable_pair(branches):
        return schema
    found: Schema = next(branch for branch in branches if branch != {"type": "null"})
    return found


def _default(outer: Schema, inner: Schema) -> Schema:
    """The default under its key, that beside a reference or alternatives first; or nothing."""
    holder = next((schema for schema in (outer, inner) if "default" in schema), None)
    return {} if holder is None else {"default": holder["default"]}


def _joined(parts: list[Schema]) -> Schema:
    """One schema that says what all parts say; properties and required names add up."""
    joined = Node(_place_of(parts))
    for part in parts:
        for key, value in part.items():
            if key == "properties":
                joined[key] = _with(joined.get(key, {}), value, joined.place)
            elif key == "required":
                joined[key] = [*joined.get(key, []), *value]
            elif key != "allOf":
                joined[key] = value
            if isinstance(part, Node):
                joined.places[key] = part.at(key)
    return joined


def _with(known: Schema, more: Schema, place: Place) -> Node:
    both = Node(place)
    for group in (known, more):
        both.update(group)
        both.places.update(group.places if isinstance(group, Node) else {})
    return both


def _place_of(parts: list[Schema]) -> Place:
    return next((part.place for part in parts if isinstance(part, Node)), Place(""))


def _place(holder: Json, name: str, otherwise: Place) -> Place:
    if isinstance(holder, Node):
        return holder.at(name)
    return otherwise


def _listed(schema: Schema) -> list[Json] | None:
    if "const" in schema:
        return [schema["const"]]
    listed = schema.get("enum")
    if listed is None:
        return None
    return [value for value in listed if value is not None]


def _beyond(values: list[Json] | None, others: list[Json] | None) -> list[Json]:
    """The values that the other list does not have; no list allows everything."""
    if values is None or others is None:
        return []
    return [value for value in values if value not in others]


def _is_union(schema: Schema) -> bool:
    return "oneOf" in schema or "anyOf" in schema


def _members(schema: Schema, name: str | None, *, tagged: bool) -> dict[str, Json]:
    """The alternatives, by their tags or by their names; what has none is its own alternative."""
    if not _is_union(schema):
        reference = {"$ref": f"#/components/schemas/{name}"}
        return {"another": schema} if name is None else {name: reference}
    mapping = schema.get("discriminator", {}).get("mapping", {}) if tagged else {}
    tags = {reference: tag for tag, reference in mapping.items()}
    branches = schema.get("oneOf", schema.get("anyOf", []))
    return dict(_named(branches, tags))


def _named(branches: Json, tags: dict[str, str]) -> Iterator[tuple[str, Json]]:
    for number, branch in enumerate(branches):
        name = component_name(branch) or f"alternative {number + 1}"
        yield tags.get(branch.get("$ref"), name), branch
