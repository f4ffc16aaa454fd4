"""What a file is, by its content; its name and declared type say nothing."""

from typing import Final

from generated.budget.models import AttachmentMediaType

ACCEPTED: Final[tuple[AttachmentMediaType, ...]] = (
    "image/jpeg", "image/png", "image/webp", "image/gif", "image/heic", "application/pdf",
    "text/plain",
)  # fmt: skip
EXTENSIONS: Final[dict[AttachmentMediaType, str]] = {
    "image/jpeg": "jpg",
    "image/png": "png",
    "image/webp": "webp",
    "image/gif": "gif",
    "image/heic": "heic",
    "application/pdf": "pdf",
    "text/plain": "txt",
}
_MAGIC: Final[tuple[tuple[bytes, AttachmentMediaType], ...]] = (
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"%PDF-", "application/pdf"),
    (b"GIF87a", "image/gif"),
    (b"GIF89a", "image/gif"),
)
_HEIC: Final = frozenset({b"heic", b"heix", b"hevc", b"heim", b"heis", b"mif1", b"msf1"})
_MARKUP: Final = (b"<", b"{\\rtf", b"#!")
"""How text begins that programs would run or render."""
_BLANK: Final = b" \t\r\n"


def media_type_of(content: bytes) -> AttachmentMediaType | None:
    """The media type, if it is one that is kept."""
    for magic, media_type in _MAGIC:
        if content.startswith(magic):
            return media_type
    if content[:4] == b"RIFF" and content[8:12] == b"WEBP":
        return "image/webp"
    if content[4:8] == b"ftyp" and content[8:12] in _HEIC:
        return "image/heic"
    return "text/plain" if _is_text(content) else None


def _is_text(content: bytes) -> bool:
    """Plain UTF-8 without control characters, and no markup or script."""
    if content.removeprefix(b"\xef\xbb\xbf").lstrip(_BLANK).startswith(_MARKUP):
        return False
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return False
    return bool(text.strip()) and all(sign >= " " or sign in "\t\r\n\f" for sign in text)


def filename_of(name: str | None) -> str | None:
    """The name without folders, and without what a terminal or file system would stumble over."""
    if name is None:
        return None
    last = name.replace("\\", "/").rpartition("/")[2]
    return "".join(sign for sign in last if sign.isprintable())[:255].strip(" .") or None
