"""Bytes to letters: which charset a capture is written in, and how we know.

Byte order mark, then what was declared, then the page's own word, then strict UTF-8,
then detection. Only charsets of texts are ever used: Python's other codecs (rot13,
base64, unicode_escape, idna, ...) are not asked, whatever a page says.
"""

import codecs
import re
from collections.abc import Iterator
from encodings.aliases import aliases
from typing import Final, Literal

import attrs

CharsetFrom = Literal["bom", "declared", "meta", "strict", "detected", "fallback"]

_MARKS: Final = (  # the longer first: UTF-32's begins with UTF-16's
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# What browsers read (WHATWG Encoding), by Python's name for it -> the name we record.
_CHARSETS: Final = {
    "utf_8": "utf-8",
    "utf_16_le": "utf-16-le",
    "utf_16_be": "utf-16-be",
    "cp866": "ibm866",
    **{f"iso8859_{part}": f"iso-8859-{part}" for part in (2, 3, 4, 5, 6, 7, 8, 10)},
    **{f"iso8859_{part}": f"iso-8859-{part}" for part in (13, 14, 15, 16)},
    **{f"cp{page}": f"windows-{page}" for page in (874, *range(1250, 1259))},
    "koi8_r": "koi8-r",
    "koi8_u": "koi8-u",
    "mac_roman": "macintosh",
    "mac_cyrillic": "x-mac-cyrillic",
    "gb18030": "gb18030",
    "big5hkscs": "big5",
    "euc_jp": "euc-jp",
    "iso2022_jp": "iso-2022-jp",
    "cp932": "shift_jis",
    "cp949": "euc-kr",
}
# Browsers read these labels as the wider charset that pages really mean.
_WIDER: Final = {
    "ascii": "cp1252",
    "latin_1": "cp1252",
    "iso8859_1": "cp1252",
    "iso8859_9": "cp1254",
    "iso8859_11": "cp874",
    "tis_620": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "x_gbk": "gb18030",
    "big5": "big5hkscs",
    "cp950": "big5hkscs",
    "shift_jis": "cp932",
    "x_sjis": "cp932",
    "euc_kr": "cp949",
    "utf_16": "utf_16_le",
    "u8": "utf_8",
    "x_mac_cyrillic": "mac_cyrillic",
    "macintosh": "mac_roman",
    "iso_8859_8_i": "iso8859_8",
    "iso8859_8_i": "iso8859_8",
    "unicode_1_1_utf_8": "utf_8",
}
# Where nothing is named, what pages without a name are mostly written in.
_GUESSED: Final = (
    *(f"cp{page}" for page in (1252, 1251, 1254, 1250, 1256, 1255, 1253, 1257, 1258)),
    *("cp874", "koi8_r", "gb18030", "big5hkscs", "euc_jp", "cp932", "cp949"),
)
_TWO_BYTES: Final = frozenset({"gb18030", "big5hkscs", "euc_jp", "cp932", "cp949"})
_UNMISTAKABLE: Final = 8
"""So many characters of several bytes, all valid, are UTF-8 and not chance."""
_META: Final = re.compile(
    rb"""<meta[^>]{0,1000}?charset\s*=\s*["']?\s*([\w.:-]{1,40})""", re.IGNORECASE
)
_META_WITHIN: Final = 4096
_SAMPLE: Final = 64 * 1024
_SAID: Final = 40


@attrs.frozen(kw_only=True)
class Letters:
    """A capture's letters, and how they were read.

    ``charset`` is ``None`` when no charset reads the bytes: then they are no text.
    """

    text: str
    charset: str | None
    charset_from: CharsetFrom | None
    warnings: tuple[str, ...] = ()


@attrs.frozen(kw_only=True)
class _Candidate:
    codec: str
    charset_from: CharsetFrom


def codec_of(label: str) -> str | None:
    """Tell which of Python's codecs reads a charset; nothing for what is no charset."""
    name = re.sub(r"[^a-z0-9]+", "_", label.strip().lower()).strip("_")
    name = aliases.get(name, name)
    name = _WIDER.get(name, name)
    return name if name in _CHARSETS else None


def read_letters(
    data: bytes, *, declared: str | None = None, is_page: bool = False
) -> Letters:
    """Turn bytes into letters; a byte order mark and NULs are mended, and said.

    Args:
        data: The bytes as they were captured.
        declared: The charset that the sender or a person named.
        is_page: Whether the bytes are HTML, whose ``<meta>`` may name a charset.
    """
    for mark, name in _MARKS:
        if data.startswith(mark):
            text = data[len(mark) :].decode(name, "replace")
            said = ["the byte order mark was dropped", *_unreadable(text, name)]
            return _letters(text, name, "bom", said)
    warnings: list[str] = []
    for candidate in _candidates(data, declared, warnings, is_page=is_page):
        try:
            text = data.decode(candidate.codec)
        except UnicodeError:
            if candidate.charset_from != "strict":
                warnings.append(
                    f"the bytes are not the {_CHARSETS[candidate.codec]} "
                    f"that was {_SAYS[candidate.charset_from]}"
                )
            continue
        return _letters(
            text, _CHARSETS[candidate.codec], candidate.charset_from, warnings
        )
    return _guess(data, warnings)


_SAYS: Final = {"declared": "declared", "meta": "named by the page"}


def _candidates(
    data: bytes, declared: str | None, warnings: list[str], *, is_page: bool
) -> Iterator[_Candidate]:
    """Put the charsets that are named in the order in which they are tried."""
    named: list[_Candidate] = []
    labels: list[tuple[str | None, CharsetFrom]] = [(declared, "declared")]
    if is_page:
        found = _META.search(data, 0, _META_WITHIN)
        labels.append((found[1].decode("ascii", "replace") if found else None, "meta"))
    for label, charset_from in labels:
        if label is None or not label.strip():
            continue
        codec = codec_of(label)
        if codec is None:
            warnings.append(f"{label[:_SAID]!r} is no charset of texts: not used")
        elif charset_from == "meta" and codec.startswith("utf_16"):
            named.append(_Candidate(codec="utf_8", charset_from="meta"))  # as WHATWG
        else:
            named.append(_Candidate(codec=codec, charset_from=charset_from))
    strict = _Candidate(codec="utf_8", charset_from="strict")
    if named and named[0].codec != "utf_8" and _is_utf_8(data, named[0].codec):
        warnings.append(
            f"{_CHARSETS[named[0].codec]} was {_SAYS[named[0].charset_from]}, "
            "but the bytes are UTF-8: read as such"
        )
        yield strict
    yield from named
    yield strict


def _is_utf_8(data: bytes, other: str) -> bool:
    """Whether bytes that are said to be in another charset are UTF-8 beyond doubt."""
    try:
        text = data.decode()
    except UnicodeDecodeError:
        return False
    wide = sum(char > "\x7f" for char in text)
    return wide >= (_UNMISTAKABLE if other in _TWO_BYTES else 1)


def _guess(data: bytes, warnings: list[str]) -> Letters:
    """Detect the charset of bytes that no named one reads."""
    wide = _by_nuls(data)
    codec = wide or _detected(data)
    if codec is None:
        return Letters(text="", charset=None, charset_from=None, warnings=(*warnings,))
    text = data.decode(codec, "replace")
    name = _CHARSETS[codec]
    warnings += [f"the charset was guessed: {name}", *_unreadable(text, name)]
    return _letters(text, name, "detected", warnings)


def _by_nuls(data: bytes) -> str | None:
    """Know UTF-16 without a mark by where the zero bytes of common letters stand."""
    sample = data[:_SAMPLE]
    for low, codec in ((0, "utf_16_be"), (1, "utf_16_le")):
        zeros = sample[low::2].count(0)
        if zeros * 10 > len(sample) * 3 and sample[1 - low :: 2].count(0) * 20 < zeros:
            return codec
    return None


def _detected(data: bytes) -> str | None:
    from charset_normalizer import from_bytes  # noqa: PLC0415 - slow, and rarely needed

    sample = data[:_SAMPLE]
    best = from_bytes(sample, cp_isolation=list(_GUESSED)).best()
    return codec_of(best.encoding) if best else None


def _unreadable(text: str, name: str) -> list[str]:
    count = text.count("\ufffd")
    if not count:
        return []
    return [f"{count} places were no {name} and are shown as U+FFFD"]


def _letters(
    text: str, charset: str, charset_from: CharsetFrom, warnings: list[str]
) -> Letters:
    if nuls := text.count("\0"):
        text = text.replace("\0", "\ufffd")
        warnings.append(f"{nuls} NUL characters are shown as U+FFFD")
    return Letters(
        text=text,
        charset=charset,
        charset_from=charset_from,
        warnings=tuple(warnings),
    )
