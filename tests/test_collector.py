"""The garbage collector is held back inside, and afterwards as it was before."""

import gc

import pytest

from archive.collector import collector_off


def test_it_is_off_inside_and_on_again_afterwards() -> None:
    with collector_off():
        assert not gc.isenabled()
    assert gc.isenabled()


def test_it_is_on_again_after_an_error() -> None:
    with pytest.raises(ValueError, match="no"), collector_off():
        raise ValueError("no")
    assert gc.isenabled()


def test_whoever_had_it_off_keeps_it_off() -> None:
    gc.disable()
    try:
        with collector_off():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()
