"""How a hop is called in HTML: by words of others in their frame, or in ours that it is not named."""

from archive.report.escape import words
from archive.trace.shape import Hop


def name_of(hop: Hop) -> str:
    """A hop's name, or that it has none."""
    if hop.naming == "not_named":
        return (
            "<i>somebody who is not named</i>" if hop.is_speaker else "<i>not named</i>"
        )
    if hop.naming == "unsettled" and hop.mention is not None:
        return words(hop.mention.exact)
    return words(hop.label)


def called(hop: Hop) -> str:
    """A hop's name inside a sentence."""
    if hop.naming == "not_named" and not hop.is_speaker:
        return "<i>an outlet that is not named</i>"
    return name_of(hop) + (" (inferred)" if hop.is_inferred else "")
