"""The desk whose claims are reported on."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.trace.desk import Article


@pytest.fixture
def article(tmp_path: Path) -> Iterator[Article]:
    article = Article(tmp_path)
    yield article
    article.archive.close()
