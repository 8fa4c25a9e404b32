"""A desk with an archive, working through the public command line, in this process."""

import io
import json
import sys
from collections.abc import Iterator
from contextlib import redirect_stderr, redirect_stdout
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, Final

import attrs

from archive.cli.app import main

PAGE: Final = """\
Made up: nothing on this page was ever said or done.

Ilka Morvane arrived in Port Lumen on Sunday. “The ferry line may open before winter,” she told Northgate Wire.

“The pier is ready,” Teodor Vasch said, “and the crews are trained.” The pier is ready, he said again.

She met Oren Dask at the Customs House. Trade is to reach 4.5 million crowns.
"""


def clock() -> Iterator[datetime]:
    """A clock that goes one second at each look."""
    moment = datetime(2026, 11, 22, 14, 5, 9, tzinfo=UTC)
    while True:
        yield moment
        moment += timedelta(seconds=1)


@attrs.frozen
class Ran:
    """What one command did."""

    code: int
    out: str
    err: str

    @property
    def sentence(self) -> str:
        """The last line that it said: the refusal, when it was refused."""
        return self.err.strip().splitlines()[-1] if self.err.strip() else ""

    @property
    def ref(self) -> str:
        """What it put on record."""
        return self.out.split()[0]


class _Input(io.TextIOWrapper):
    def __init__(self, data: bytes) -> None:
        super().__init__(io.BytesIO(data), encoding="utf-8", errors="surrogateescape")


@attrs.define
class Desk:
    """Somebody at an archive's command line."""

    home: Path
    ticks: Iterator[datetime] = attrs.field(factory=clock)

    def run(self, *words: str, stdin: bytes = b"") -> Ran:
        """Run one command; a fault of the program fails the test by itself."""
        out, err, before = (
            io.TextIOWrapper(io.BytesIO(), encoding="utf-8"),
            io.StringIO(),
            sys.stdin,
        )
        sys.stdin = _Input(stdin)
        try:
            with redirect_stdout(out), redirect_stderr(err):
                code = main(
                    ["--home", str(self.home), *words], clock=lambda: next(self.ticks)
                )
        finally:
            sys.stdin = before
        out.flush()
        assert "fault of the program" not in err.getvalue(), err.getvalue()
        assert isinstance(out.buffer, io.BytesIO)
        return Ran(code, out.buffer.getvalue().decode(), err.getvalue())

    def does(self, *words: str, stdin: bytes = b"") -> Ran:
        """Run one command that must be done."""
        ran = self.run(*words, stdin=stdin)
        assert ran.code == 0, ran.err
        return ran

    def json(self, *words: str) -> Any:
        """Run one command and read what it prints as JSON."""
        return json.loads(self.does(*words, "--json").out)

    def size(self) -> int:
        """How many entries the log has."""
        return int(self.json("replay", "--check")["size"])
