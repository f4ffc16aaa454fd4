"""What one value may be, keyword by keyword: pairs of schemas, and how the second differs."""

from typing import Final

BED_OR_POT: Final = (
    "{ oneOf: [{ $ref: '#/components/schemas/Bed' }, { $ref: '#/components/schemas/Pot' }],"
    " discriminator: { propertyName: kind, mapping: { bed: '#/components/schemas/Bed',"
    " pot: '#/components/schemas/Pot' } } }"
)
WIDE_AND_NARROW: Final[dict[str, tuple[str, str, str]]] = {
    "max_length": ("bound", "{ type: string, maxLength: 20 }", "{ type: string, maxLength: 10 }"),
    "no_max_length": ("bound", "{ type: string }", "{ type: string, maxLength: 10 }"),
    "min_length": ("bound", "{ type: string, minLength: 1 }", "{ type: string, minLength: 2 }"),
    "maximum": ("bound", "{ type: integer, maximum: 9 }", "{ type: integer, maximum: 8 }"),
    "minimum": ("bound", "{ type: integer }", "{ type: integer, minimum: 0 }"),
    "exclusive": ("bound", "{ type: number, minimum: 0 }", "{ type: number, exclusiveMinimum: 0 }"),
    "below": ("bound", "{ type: number }", "{ type: number, exclusiveMaximum: 5 }"),
    "multiple": ("bound", "{ type: integer, multipleOf: 5 }", "{ type: integer, multipleOf: 10 }"),
    "any_multiple": ("bound", "{ type: integer }", "{ type: integer, multipleOf: 2 }"),
    "max_items": (
        "bound",
        "{ type: array, maxItems: 5, items: { type: string } }",
        "{ type: array, maxItems: 4, items: { type: string } }",
    ),
    "min_items": (
        "bound",
        "{ type: array, items: { type: string } }",
        "{ type: array, minItems: 1, items: { type: string } }",
    ),
    "unique_items": (
        "bound",
        "{ type: array, items: { type: string } }",
        "{ type: array, uniqueItems: true, items: { type: string } }",
    ),
    "item_length": (
        "bound",
        "{ type: array, items: { type: string, maxLength: 5 } }",
        "{ type: array, items: { type: string, maxLength: 4 } }",
    ),
    "max_members": (
        "bound",
        "{ type: object, maxProperties: 3, additionalProperties: { type: integer } }",
        "{ type: object, maxProperties: 2, additionalProperties: { type: integer } }",
    ),
    "member_type": (
        "type",
        "{ type: object, additionalProperties: { type: number } }",
        "{ type: object, additionalProperties: { type: integer } }",
    ),
    "pattern": ("pattern", "{ type: string }", "{ type: string, pattern: '^a' }"),
    "format": ("format", "{ type: string }", "{ type: string, format: date }"),
    "int_format": (
        "format",
        "{ type: integer, format: int64 }",
        "{ type: integer, format: int32 }",
    ),
    "number": ("type", "{ type: number }", "{ type: integer }"),
    "untyped": ("type", "{ description: Anything. }", "{ type: boolean }"),
    "null": ("null", "{ type: [string, 'null'] }", "{ type: string }"),
    "null_beside": (
        "null",
        "{ anyOf: [{ $ref: '#/components/schemas/Bed' }, { type: 'null' }] }",
        "{ $ref: '#/components/schemas/Bed' }",
    ),
    "choice": ("enum", "{ type: string, enum: [a, b, c] }", "{ type: string, enum: [a, b] }"),
    "constant": ("enum", "{ type: string, enum: [a, b] }", "{ type: string, const: a }"),
    "extra": (
        "extra",
        "{ type: object, properties: { a: { type: string } } }",
        "{ type: object, additionalProperties: false, properties: { a: { type: string } } }",
    ),
    "union": ("union", BED_OR_POT, "{ $ref: '#/components/schemas/Bed' }"),
    "any_choice": ("enum", "{ type: string }", "{ type: string, enum: [a] }"),
}
"""The aspect, what allows more, what allows less."""
DIFFERENT: Final[dict[str, tuple[str, str, str]]] = {
    "other_pattern": (
        "pattern",
        "{ type: string, pattern: '^a' }",
        "{ type: string, pattern: '^b' }",
    ),
    "other_format": ("format", "{ type: string, format: date }", "{ type: string, format: uuid }"),
    "other_type": ("type", "{ type: string }", "{ type: boolean }"),
    "other_multiple": (
        "bound",
        "{ type: integer, multipleOf: 4 }",
        "{ type: integer, multipleOf: 6 }",
    ),
    "other_constant": ("const", "{ type: string, const: a }", "{ type: string, const: b }"),
}
"""The aspect, what is allowed, and what is allowed instead."""
SAME: Final[dict[str, tuple[str, str]]] = {
    "described": ("{ type: string }", "{ type: string, description: Words. }"),
    "written_out": (
        "{ $ref: '#/components/schemas/Bed' }",
        "{ type: object, required: [kind], properties: { kind: { type: string, const: bed } } }",
    ),
    "in_parts": (
        "{ type: object, properties: { a: { type: string } } }",
        "{ allOf: [{ type: object, properties: { a: { type: string } } }] }",
    ),
    "zero": ("{ type: string }", "{ type: string, minLength: 0 }"),
}
"""Two ways to say the same."""


def specification() -> str:
    """The file whose schemas Sent and Seen have a property of each pair's first schema."""
    firsts = {name: pair[-2] for name, pair in (WIDE_AND_NARROW | DIFFERENT).items()}
    firsts |= {name: pair[0] for name, pair in SAME.items()}
    lines = ["openapi: 3.1.0", "info: { title: Values, version: 1.0.0, description: Values. }"]
    lines += ["components:", "  schemas:"]
    for name in ("Bed", "Pot"):
        kind = f"kind: {{ type: string, const: {name.lower()} }}"
        lines += [f"    {name}: {{ type: object, required: [kind], properties: {{ {kind} }} }}"]
    for name in ("Sent", "Seen"):
        lines += [f"    {name}:", "      type: object", "      properties:"]
        lines += [f"        {name.lower()}_{key}: {text}" for key, text in firsts.items()]
    return "\n".join(lines) + "\n"
