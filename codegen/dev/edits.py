"""Twenty edits of different kinds, as a designer makes them: what the loop is measured with."""

from dataclasses import dataclass
from typing import Final

_PAYEES: Final = "openapi/budget/payees.yaml"
_SERVICE: Final = "impl/budget/service/payees.py"


@dataclass(frozen=True, slots=True)
class Edit:
    """The first place in a file that says `old` says `new` instead."""

    name: str
    file: str
    old: str
    new: str

    def of(self, text: str) -> str:
        if self.old not in text:
            raise LookupError(f"{self.name}: {self.file} does not say {self.old!r} any more")
        return text.replace(self.old, self.new, 1)


_GET: Final = """\
        description: The payee. Its transactions are listed by `list_transactions`.
        tags: [payees]
"""
_DEPRECATED: Final = """\
        deprecated: true
        x-deprecated-at: '2026-12-01'
        x-sunset: '2027-12-01'
"""
_LIMIT: Final = "          - $ref: ../shared.yaml#/components/parameters/Limit\n"
_PARAMETER: Final = """\
          - name: unused
            in: query
            description: Only payees without transactions.
            schema: { type: boolean }
            example: true
"""
_ANSWERED: Final = """\
      required: [id, name, version, created_at, updated_at]
      properties:
        id: { $ref: ../shared.yaml#/components/schemas/Id }
        name: { $ref: books.yaml#/components/schemas/Name }
        version: { $ref: ../shared.yaml#/components/schemas/Version }
        created_at: { $ref: ../shared.yaml#/components/schemas/Timestamp }
        updated_at: { $ref: ../shared.yaml#/components/schemas/Timestamp }
      examples:
        - &payee
          id: 0190a5c3-40dd-7d04-8d00-000000000d01
          name: Corner Market
          version: 1
          created_at: '2026-01-05T17:40:00Z'
          updated_at: '2026-01-05T17:40:00Z'
"""
_ANSWERED_LESS: Final = "\n".join(
    line.replace(", updated_at", "")
    for line in _ANSWERED.split("\n")
    if not line.strip().startswith("updated_at:")
)
_WRITTEN: Final = "        name:\n          $ref: books.yaml#/components/schemas/Name\n"
_NICKNAME: Final = (
    "        nickname: { type: string, maxLength: 20, description: What it is called. }\n"
)
_OPERATION: Final = """\
      put:
        operationId: replace_payee
        summary: Replace a payee
        description: Writes the payee anew.
        tags: [payees]
        security: [{ bearer: [budget:write] }]
        x-min-role: editor
        x-rate-class: write
        requestBody:
          required: true
          content:
            application/json:
              schema: { $ref: '#/components/schemas/PayeeCreate' }
              examples:
                payee:
                  summary: A supermarket
                  value: { name: Corner Market }
        responses:
          '200':
            description: The payee as it is now.
            content:
              application/json:
                schema: { $ref: '#/components/schemas/Payee' }
                examples:
                  payee: { $ref: '#/components/examples/Payee' }

"""
_PATCH: Final = "      patch:\n        operationId: update_payee\n"
EDITS: Final = (
    Edit("another summary", _PAYEES, "summary: Get a payee\n", "summary: Get one payee\n"),
    Edit("another description", _PAYEES, "payees, by name.", "payees, by their name."),
    Edit("a tighter limit", _PAYEES, "minLength: 3, maxLength: 100", "minLength: 3, maxLength: 90"),
    Edit("a wider limit", _PAYEES, "minLength: 3, maxLength: 100", "minLength: 3, maxLength: 120"),
    Edit("another example", _PAYEES, "example: market", "example: shop"),
    Edit("another rate class", _PAYEES, "x-rate-class: read", "x-rate-class: export"),
    Edit("a higher role", _PAYEES, "x-min-role: viewer", "x-min-role: contributor"),
    Edit("a tighter promise", _PAYEES, "x-slo-p95-ms: 200", "x-slo-p95-ms: 150"),
    Edit("a problem more", _PAYEES, "[name-taken]", "[name-taken, payee-in-use]"),
    Edit("a deprecation", _PAYEES, _GET, _GET + _DEPRECATED),
    Edit("a parameter more", _PAYEES, _LIMIT, _PARAMETER + _LIMIT),
    Edit("a parameter less", _PAYEES, _LIMIT, ""),
    Edit("a property more in requests", _PAYEES, _WRITTEN, _NICKNAME + _WRITTEN),
    Edit("a property less in answers", _PAYEES, _ANSWERED, _ANSWERED_LESS),
    Edit("an operation more", _PAYEES, _PATCH, _OPERATION + _PATCH),
    Edit("the catalogue", "openapi/problems.yaml", "well-formed JSON", "valid JSON"),
    Edit("what all share", "openapi/shared.yaml", "a page holds at most", "a page has at most"),
    Edit("no YAML", _PAYEES, "tags: [payees]", "tags: [payees"),
    Edit("a keyword that nobody knows", _PAYEES, "x-cache: book", "x-cash: book"),
    Edit("the service", _SERVICE, "_AT_ONCE: Final = 2_000", '_AT_ONCE: int = "2_000"'),
)  # fmt: skip
