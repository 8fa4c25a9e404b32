"""P12: proposing claims, on articles put together from our own pages; the size asked for plays no part.

``python -m bench.articles N`` only proposes for N of them by the rules. Run by something that counts instructions,
with 1 and with 9, the difference says what eight cost, however busy the machine is.
"""

import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from archive.capture.text import derive
from archive.errors import RefusedError
from bench.proposal_peers import Contender, contender

PAGES: Final = Path(__file__).parents[1] / "fixtures" / "pages"
ARTICLES: Final = 40
CHARACTERS: Final = 4000
LONG: Final = 100_000
REPEATED: Final = 3


def p12(_size: int) -> dict[str, float]:
    """Articles a second, beside textacy's where it is installed; and one long text beside one of twice the length."""
    whole, articles = "\n\n".join(_pages()), _articles()
    found: dict[str, float] = {}
    for name, of in (("rules", ARTICLES), ("spacy", ARTICLES // 4), ("textacy", 4)):
        try:
            _, propose = contender(name)
        except (ImportError, RefusedError) as error:
            sys.stderr.write(f"{name} is left out: {error}\n")
            continue
        found[f"p12.{name}"] = of / _seconds(propose, articles[:of])
    if "p12.textacy" in found:
        found["p12.textacy"] = found["p12.rules"] / found["p12.textacy"]
    _, rules = contender("rules")
    short, long = _cut(whole, 0, LONG), _cut(whole, 0, 2 * LONG)
    found["p12.growth"] = _seconds(rules, [long]) / _seconds(rules, [short])
    return found


def _articles() -> list[str]:
    whole = "\n\n".join(_pages())
    return [
        _cut(whole, number * CHARACTERS // 3, CHARACTERS) for number in range(ARTICLES)
    ]


def _pages() -> list[str]:
    kinds = {".html": "text/html", ".txt": "text/plain"}
    return [
        derive(page.read_bytes(), kinds[page.suffix]).text
        for page in sorted(PAGES.iterdir())
    ]


def _cut(whole: str, begin: int, length: int) -> str:
    """So many characters of the pages read round and round, from the next paragraph on."""
    round_ = whole + "\n\n"
    start = round_.find("\n\n", begin % len(whole)) + 2
    times = (length + start) // len(round_) + 1
    return (round_ * times)[start : start + length]


def _seconds(propose: Contender, texts: Sequence[str]) -> float:
    """The fewest processor seconds of some runs; others share the machine."""
    seconds: list[float] = []
    for _ in range(REPEATED):
        begun = time.process_time()
        for text in texts:
            list(propose("", text, None))
        seconds.append(time.process_time() - begun)
    return min(seconds)


if __name__ == "__main__":
    _, by_rules = contender("rules")
    for article in _articles()[: int(sys.argv[1])]:
        list(by_rules("", article, None))
