"""A capture's parts: the bytes kept, and what a page or a person says about itself.

Field names and limits are those of docs/FORMAT.md; events carry these very values.
"""

from typing import Annotated, Final, Literal, get_args

import attrs
from msgspec import Meta

from archive.values import Count, DigestField, Interval, Mark, Name, PositionField

How = Literal["file", "stdin", "fetch", "import", "render"]
"""How the bytes reached us."""
HOWS: Final[tuple[How, ...]] = get_args(How)

Role = Literal["body", "warc", "screenshot", "pdf", "mhtml", "headers"]
"""What an artefact is to its capture; the body is always the first."""
ROLES: Final[tuple[Role, ...]] = get_args(Role)

DetailField = Literal[
    "outlet",
    "title",
    "byline",
    "published",
    "updated",
    "language",
    "canonical_address",
]
DETAIL_FIELDS: Final[tuple[DetailField, ...]] = get_args(DetailField)

DetailBasis = Literal["person", "json_ld", "opengraph", "meta", "visible", "header"]
"""Who says a detail: a person, or which part of the page."""
DETAIL_BASES: Final[tuple[DetailBasis, ...]] = get_args(DetailBasis)

MediaType = Annotated[
    str, Meta(pattern=r"\A[a-z0-9!#$&^_.+-]+/[a-z0-9!#$&^_.+-]+\Z", max_length=255)
]
"""A media type in lower case and without parameters, such as ``text/html``."""


@attrs.frozen(kw_only=True)
class Artefact:
    """Bytes that were kept of a capture: what they are to it, and their digest."""

    role: Role
    digest: DigestField
    size_bytes: Count
    media_type: MediaType


@attrs.frozen(kw_only=True)
class Detail:
    """One thing that is said about a capture: its title, its outlet, when it appeared.

    ``basis`` tells who says so and ``where`` in the page it stands. An outlet
    that is settled has ``agent``; a date that could be read has ``interval``; ``value``
    keeps the words as they were given.
    """

    field: DetailField
    value: Name | None
    agent: PositionField | None
    interval: Interval | None
    basis: DetailBasis
    where: Mark | None
