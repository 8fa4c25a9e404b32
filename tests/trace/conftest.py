"""The desk that the stories of this folder are told at."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.trace.desk import Article, Desk


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    desk = Desk(tmp_path)
    yield desk
    desk.archive.close()


@pytest.fixture
def article(tmp_path: Path) -> Iterator[Article]:
    article = Article(tmp_path)
    yield article
    article.archive.close()
