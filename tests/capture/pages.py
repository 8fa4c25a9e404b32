"""Pages for the tests: an honest article, and a generator of hostile ones."""

from collections.abc import Iterator

PARAGRAPHS = (
    "The prime minister landed in Istanbul on Sunday and “held talks”, he said later.",
    "“We will sign,” the minister said. “And we will say so.”",
    "Caf\u00e9 and cafe\u0301 are kept apart, 2020–2025 too, and so is \u202ethis\u202c.",
    "Last came a paragraph with some more words in it, so that the story has an end.",
)
CAPTION = "Another prime minister, in a file photo."


def article(*, head: str = "", extra: str = "", lang: str = "en") -> str:
    """Write a page as news outlets do: menu, headline, picture, story, footer."""
    story = "".join(f"<p>{words}</p>" for words in PARAGRAPHS)
    return (
        f'<!DOCTYPE html><html lang="{lang}"><head><title>Talks - The Gazette</title>'
        f'{head}</head><body><nav><a href="/">Home</a> <a href="/w">World</a></nav>'
        f"<article><h1>Leaders meet in   Istanbul</h1><p class=byline>By A. Writer</p>"
        f'<figure><img src="a.jpg"><figcaption>{CAPTION}</figcaption></figure>'
        f"{story}{extra}</article><footer>© 2025 The Gazette</footer></body></html>"
    )


def in_page(body: str) -> bytes:
    return f"<!doctype html><html><body>{body}</body></html>".encode()


def hostile_pages(size: int) -> Iterator[tuple[str, bytes]]:
    """Name and make pages that hang, fill or fool what reads pages.

    Args:
        size: How often the hostile part is repeated.
    """
    repeated = {
        "nested elements": "<div>",
        "nested tables": "<table><tr><td>",
        "nested links and marks": "<a><b><i><p>",
        "unclosed bold": "<b>x",
        "unclosed paragraphs": "<p>word",
        "unclosed tags": "<a ",
        "unclosed comments": "<!-- ",
        "unclosed scripts": "<script>",
        "unclosed attributes": "<a b='",
        "lone brackets": "<",
        "lone ampersands": "&",
        "character references": "&amp;",
        "numbers that are no characters": "&#99999999999;",
        "surrogates as references": "&#xD800;&#55357;",
        "drawings": "<svg>",
        "menus": "<select><option>",
        "hidden elements": "<p hidden>x</p>",
        "links": "<a href=/x>x</a>",
        "processing instructions": "<?x ",
        "templates": "<template>",
        "spans": "<span>x</span>",
        "line breaks": "<br>",
        "null characters": "\0<b>",
        "bidi marks": "\u202e\u2066x",
        "combining marks": "\u0301",
    }
    for name, piece in repeated.items():
        yield name, in_page(piece * size)
    rules = {
        "rules for anything": "*{color:red}",
        "rules within rules": "@media all{",
        "selectors that ask for much": ":not(b) ~ :nth-child(2n+1) p{opacity:0}",
        "open brackets in a style sheet": "([{",
        "escapes in a style sheet": "\\",
    }
    for name, piece in rules.items():
        sheet = f"<style>{piece * (size // 100)}</style>"
        yield name, in_page(sheet + "<p class=a>hello <b>there</b></p>" * (size // 100))
    many = " ".join(f"a{number}='>'" for number in range(size))
    yield "attributes", in_page(f"<div {many}>hello</div>")
    yield "the same attribute", in_page(f"<div {'a=1 ' * size}>hello</div>")
    yield "a number without end", in_page("&#" + "9" * size * 10 + ";")
    yield "a comment of hyphens", in_page("<!--" + "-" * size * 10)
    yield "a long title", b"<title>" + b"A" * size * 10
    yield "deep JSON", _json_ld("[" * size + "]" * size)
    yield "a deep object", _json_ld('{"@graph":' * size)
    yield (
        "a long headline",
        _json_ld('{"@type":"NewsArticle","headline":"' + "x" * size * 10 + '"}'),
    )
    yield "many objects", _json_ld("[" + '{"@type":"Article"},' * size + "1]")
    broken = '<script type="application/ld+json">{</script>'
    yield "many scripts", in_page(broken * (size // 10) + "<p>hello there</p>")
    dates = (f"<time pubdate datetime={year}>x</time>" for year in range(size // 10))
    yield "many dates", in_page("".join(dates))
    yield (
        "entities of a file",
        (b'<!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/passwd">]><p>&x; hello</p>'),
    )
    yield (
        "billion laughs",
        (
            b'<!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">'
            b'<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]><html><body><p>&c;</p></body></html>'
        ),
    )


def _json_ld(content: str) -> bytes:
    return in_page(
        f'<script type="application/ld+json">{content}</script><p>hello there</p>'
    )
