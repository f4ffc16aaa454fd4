"""The models of ocr."""

from typing import Annotated, Literal, TypeAlias

from pydantic import Field

from centime.models.shared import Confidence, Currency, Id, NextCursor, Timestamp, Version
from centime.values import (
    Boolean,
    Closed,
    Date,
    DateTime,
    Integer,
    NotNull,
    Number,
    Patch,
    Upload,
    Uuid,
)

DocumentStatus: TypeAlias = Literal["queued", "reading", "extracting", "done", "failed"]
"""It waits; its text is read; its fields are looked for; it is read; or it cannot be, and
`problem` says why.
"""


DocumentMediaType: TypeAlias = Literal["image/jpeg", "image/png", "image/webp", "application/pdf"]
"""What the file is, by its content."""


DocumentProblemCode: TypeAlias = Literal[
    "damaged", "encrypted", "too_many_pages", "too_many_pixels", "too_costly", "no_text", "crashed"
]
"""The file is damaged or cut off; it asks for a password; it has more pages or pixels than
are read; reading it takes too much time or memory; no text was found; or the reader
stopped on it several times.
"""


class DocumentProblem(Closed):
    """Why a document could not be read."""

    code: DocumentProblemCode
    message: Annotated[str, Field(max_length=500)]


DocumentContent: TypeAlias = Upload
"""The file's bytes."""


class DocumentCreate(Closed):
    """A file to read."""

    file: Upload


class DocumentSummary(Closed):
    """What was found, in short, as corrected."""

    merchant_name: Annotated[str | None, Field(max_length=120)]
    date: Date | None
    total: Annotated[Integer, Field(ge=-999999999999, le=999999999999)] | None
    currency: Currency


class Document(Closed):
    """An uploaded file, and the job that reads it."""

    id: Id
    status: DocumentStatus
    progress: Annotated[Integer, Field(ge=0, le=100)]
    problem: DocumentProblem | None
    filename: Annotated[str | None, Field(max_length=255)]
    media_type: DocumentMediaType
    size: Annotated[Integer, Field(ge=1, le=33554432)]
    sha256: Annotated[str, Field(max_length=64, min_length=64, pattern="^[0-9a-f]{64}$")]
    pages: Annotated[Integer, Field(ge=1, le=1000)] | None
    engine: Annotated[str | None, Field(max_length=60)]
    summary: DocumentSummary | None
    transaction_id: Uuid | None
    version: Version
    created_at: Timestamp
    updated_at: Timestamp
    read_at: DateTime | None


class DocumentPage(Closed):
    """A page of documents."""

    items: Annotated[list[Document], Field(max_length=200)]
    next_cursor: NextCursor


DocumentKind: TypeAlias = Literal["receipt", "invoice", "statement"]
"""Whether it says what was paid, what is to pay, or what moved on an account."""


PaymentMethod: TypeAlias = Literal["cash", "card", "transfer", "wallet", "voucher"]
"""How it was paid."""


FieldSource: TypeAlias = Literal["ocr", "derived", "llm", "user"]
"""Where a value comes from: it stands on the document, it follows from what stands there, a
language model said so, or a person did.
"""


RawText: TypeAlias = Annotated[str | None, Field(max_length=500)]
"""The text it was read from; null where it was not read."""


PageNumber: TypeAlias = Annotated[Integer, Field(ge=1, le=1000)] | None
"""The page it stands on, counted from 1."""


class Point(Closed):
    """A point on a page, in shares of its width and height from the top left."""

    x: Annotated[Number, Field(ge=0, le=1)]
    y: Annotated[Number, Field(ge=0, le=1)]


Polygon: TypeAlias = Annotated[list[Point] | None, Field(max_length=4, min_length=4)]
"""The corners of its place on the page, clockwise from the top left."""


class TextField(Closed):
    """A text that was found."""

    value: Annotated[str, Field(max_length=300, min_length=1)]
    raw: RawText
    confidence: Confidence
    page: PageNumber
    polygon: Polygon
    source: FieldSource


class KindField(Closed):
    """The kind of document."""

    value: DocumentKind
    raw: RawText
    confidence: Confidence
    page: PageNumber
    polygon: Polygon
    source: FieldSource


class PaymentField(Closed):
    """How it was paid."""

    value: PaymentMethod
    raw: RawText
    confidence: Confidence
    page: PageNumber
    polygon: Polygon
    source: FieldSource


class DateField(Closed):
    """A date that was found. Where the order of day and month is not sure, the confidence is lower."""

    value: Date
    raw: RawText
    confidence: Confidence
    page: PageNumber
    polygon: Polygon
    source: FieldSource


TimeOfDay: TypeAlias = Annotated[
    str, Field(max_length=8, min_length=8, pattern="^([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]$")
]
"""A time of day where the document was made, without a zone."""


class TimeField(Closed):
    """A time of day that was found."""

    value: TimeOfDay
    raw: RawText
    confidence: Confidence
    page: PageNumber
    polygon: Polygon
    source: FieldSource


class CurrencyField(Closed):
    """The currency. With the source `derived` and no `raw`, nothing on the document names one: it
    follows from words, or is the book's own.
    """

    value: Currency
    raw: RawText
    confidence: Confidence
    page: PageNumber
    polygon: Polygon
    source: FieldSource


DocumentAmount: TypeAlias = Annotated[Integer, Field(ge=-999999999999, le=999999999999)]
"""Minor units of the document's currency, as the document has it: what is to pay is positive."""


class AmountField(Closed):
    """An amount that was found."""

    value: DocumentAmount
    raw: RawText
    confidence: Confidence
    page: PageNumber
    polygon: Polygon
    source: FieldSource


Quantity: TypeAlias = Annotated[
    str | None, Field(max_length=16, min_length=1, pattern="^[0-9]{1,9}(\\.[0-9]{1,4})?$")
]
"""How many or how much, a decimal number."""


Percentage: TypeAlias = Annotated[
    str | None, Field(max_length=8, min_length=1, pattern="^[0-9]{1,3}(\\.[0-9]{1,4})?$")
]
"""Percent, a decimal number."""


class LineField(Closed):
    """A line of goods."""

    description: Annotated[str | None, Field(max_length=200)]
    quantity: Quantity
    unit_price: Annotated[Integer, Field(ge=-999999999999, le=999999999999)] | None
    amount: DocumentAmount
    category_id: Uuid | None
    raw: RawText
    confidence: Confidence
    page: PageNumber
    polygon: Polygon
    source: FieldSource


class TaxField(Closed):
    """A tax that the document names."""

    name: Annotated[str, Field(max_length=60)]
    rate: Percentage
    amount: DocumentAmount
    included: Boolean
    raw: RawText
    confidence: Confidence
    page: PageNumber
    polygon: Polygon
    source: FieldSource


class ExtractionCheck(Closed):
    """Whether the figures agree; null where the document does not say enough."""

    lines_add_up: Boolean | None
    total_adds_up: Boolean | None
    difference: Annotated[Integer, Field(ge=-9007199254740991, le=9007199254740991)] | None


class Extraction(Closed):
    """What a document says."""

    document_id: Id
    kind: KindField
    merchant_name: TextField | None
    merchant_address: TextField | None
    merchant_tax_number: TextField | None
    number: TextField | None
    date: DateField | None
    time: TimeField | None
    currency: CurrencyField
    locale: TextField | None
    lines: Annotated[list[LineField], Field(max_length=200)]
    subtotal: AmountField | None
    taxes: Annotated[list[TaxField], Field(max_length=20)]
    tip: AmountField | None
    total: AmountField | None
    payment: PaymentField | None
    check: ExtractionCheck
    engine: Annotated[str, Field(max_length=60)]
    version: Version
    created_at: Timestamp
    updated_at: Timestamp


class LineInput(Closed):
    """A line as corrected."""

    description: Annotated[str | None, Field(max_length=200)] = None
    quantity: Quantity | None = None
    unit_price: Annotated[Integer | None, Field(ge=-999999999999, le=999999999999)] = None
    amount: DocumentAmount
    category_id: Uuid | None = None


class TaxInput(Closed):
    """A tax as corrected."""

    name: Annotated[str, Field(max_length=60, min_length=1)]
    rate: Percentage | None = None
    amount: DocumentAmount
    included: Boolean = True


class ExtractionUpdate(Patch):
    """What to correct; fields that are left out stay."""

    kind: Annotated[DocumentKind | None, NotNull] = None
    merchant_name: Annotated[
        str | None,
        Field(
            max_length=120,
            min_length=1,
            pattern="^[^\\s\\u0085\\ufeff]([^\\n\\r\\u2028\\u2029]*[^\\s\\u0085\\ufeff])?$",
        ),
    ] = None
    merchant_address: Annotated[str | None, Field(max_length=300, min_length=1)] = None
    merchant_tax_number: Annotated[str | None, Field(max_length=60, min_length=1)] = None
    number: Annotated[str | None, Field(max_length=60, min_length=1)] = None
    date: Date | None = None
    time: Annotated[
        str | None,
        Field(max_length=8, min_length=8, pattern="^([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]$"),
    ] = None
    currency: Annotated[Currency | None, NotNull] = None
    lines: Annotated[list[LineInput] | None, Field(max_length=200), NotNull] = None
    subtotal: Annotated[Integer | None, Field(ge=-999999999999, le=999999999999)] = None
    taxes: Annotated[list[TaxInput] | None, Field(max_length=20), NotNull] = None
    tip: Annotated[Integer | None, Field(ge=-999999999999, le=999999999999)] = None
    total: Annotated[Integer | None, Field(ge=-999999999999, le=999999999999)] = None
    payment: PaymentMethod | None = None


class DraftRequest(Closed):
    """What the draft is for."""

    account_id: Uuid | None = None
    split: Boolean = True


DraftWarningCode: TypeAlias = Literal[
    "no_total",
    "no_date",
    "no_merchant",
    "unsure_total",
    "unsure_date",
    "unsure_merchant",
    "lines_do_not_add_up",
    "other_currency",
    "statement",
    "already_entered",
]
"""What a person should look at."""


class DraftWarning(Closed):
    """What a person should look at before confirming."""

    code: DraftWarningCode
    message: Annotated[str, Field(max_length=300)]


DraftAmount: TypeAlias = Annotated[Integer, Field(ge=-999999999999, le=999999999999)]
"""Signed minor units, outflow negative."""


class DraftSplit(Closed):
    """A part of the draft."""

    category_id: Uuid | None
    amount: DraftAmount
    memo: Annotated[str | None, Field(max_length=500)]


class TransactionDraft(Closed):
    """A transaction that could be entered. What is null has to be filled in before it can be."""

    document_id: Id
    account_id: Uuid | None
    date: Date | None
    amount: Annotated[Integer, Field(ge=-999999999999, le=999999999999)] | None
    currency: Currency
    payee_id: Uuid | None
    payee_name: Annotated[str | None, Field(max_length=120)]
    memo: Annotated[str | None, Field(max_length=500)]
    category_id: Uuid | None
    splits: Annotated[list[DraftSplit], Field(max_length=100)]
    warnings: Annotated[list[DraftWarning], Field(max_length=20)]


class DocumentSplitInput(Closed):
    """A part of the transaction to enter."""

    category_id: Uuid | None = None
    amount: DraftAmount
    memo: Annotated[str | None, Field(max_length=500)] = None


class DocumentTransactionCreate(Closed):
    """The transaction to enter, as confirmed."""

    account_id: Id
    date: Date
    amount: DraftAmount
    payee_id: Uuid | None = None
    payee_name: Annotated[
        str | None,
        Field(
            max_length=120,
            min_length=1,
            pattern="^[^\\s\\u0085\\ufeff]([^\\n\\r\\u2028\\u2029]*[^\\s\\u0085\\ufeff])?$",
        ),
    ] = None
    memo: Annotated[str | None, Field(max_length=500)] = None
    category_id: Uuid | None = None
    splits: Annotated[list[DocumentSplitInput] | None, Field(max_length=100, min_length=2)] = None
    exchange_rate: Annotated[
        str | None,
        Field(
            max_length=20,
            min_length=1,
            pattern="^([1-9][0-9]{0,5}(\\.[0-9]{1,12})?|0\\.0{0,11}[1-9][0-9]{0,11})$",
        ),
    ] = None


class DocumentTransaction(Closed):
    """A document and the transaction it is attached to."""

    document_id: Id
    transaction_id: Id
    created_at: Timestamp
