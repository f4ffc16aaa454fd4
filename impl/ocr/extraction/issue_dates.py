"""Which date is the document's own: what speaks for each, as numbers for the ranker."""

import datetime as dt
from collections import Counter
from typing import Final

from impl.ocr.extraction.dates import Order
from impl.ocr.extraction.document import DateAt, Document
from impl.ocr.extraction.lexicon import Concept

_LABELS: Final[tuple[Concept, ...]] = (
    "date", "due_date", "other_date", "time", "number", "title", "person", "tax_id", "greeting",
)  # fmt: skip


def features(document: Document, found: DateAt, order: Order, today: dt.date) -> dict[str, float]:
    """What speaks for the date; names and meaning are the model's."""
    dates = document.dates
    read = found.written.read(order)
    same = Counter(each.written.read(order) for each in dates)
    row = document.rows[found.row]
    before = [hit for hit in document.hits[found.row] if hit.start < found.written.start]
    label = frozenset(hit.concept for hit in before[-3:]) or document.concepts_at(found.row)
    above = document.concepts_at(found.row - 1)
    near = [abs(at - found.row) for at, _, _ in document.times]
    newest = max((each.written.read(order) or dt.date.min for each in dates), default=dt.date.min)
    values = {f"label_{concept}": float(concept in label) for concept in _LABELS}
    values |= {
        f"above_{concept}": float(concept in above)
        for concept in ("date", "due_date", "other_date")
    }
    values |= {
        "share": document.share(found.row),
        "index": float(dates.index(found)),
        "count": float(len(dates)),
        "distinct": float(len(same)),
        "same": float(same[read]),
        "time_on_row": float(0 in near),
        "time_distance": float(min(near, default=99)),
        "year_digits": float(found.written.year_digits),
        "named": float(found.written.named),
        "separator": float("-/. ".find(found.written.separator[:1] or "?")),
        "alone": (found.written.end - found.written.start) / max(len(row.text), 1),
        "at_start": float(found.written.start == 0),
        "newest": float(read == newest),
        "future": float(read is not None and read > today + dt.timedelta(days=1)),
        "ambiguous": float(found.written.ambiguous),
    }
    return values
