"""The words that say what a figure is: a target, an estimate, a forecast."""

from typing import Final

TARGETS: Final = frozenset(("target", "targets", "aim", "aims", "aiming", "wants"))
GOALS: Final = frozenset(("goal", "goals"))
"""With "of" or "to" behind them; others are scored."""
HOPED_FOR: Final = frozenset(("hope", "hopes", "hoped", "hoping"))
# With "to" behind them: "plans to cut 1,800 jobs".
HOPES: Final = frozenset(
    (
        *("hope", "hopes", "hoped", "hoping", "plan", "plans", "planned", "planning"),
        *(
            "intends",
            "intend",
            "intended",
            "intending",
            "meant",
            "seeks",
            "seek",
            "seeking",
        ),
    )
)
AIMS: Final = frozenset(
    (
        *("pledged", "pledges", "vowed", "vows", "ambition", "aimed", "targeting"),
        *("promised", "promises", "commitment", "committed"),
    )
)
ESTIMATES: Final = frozenset(
    ("estimate", "estimates", "estimated", "estimating", "reckons")
)
# With "to" behind them: "there were thought to be 20,000".
BELIEVED: Final = frozenset(("thought", "believed", "reckoned", "presumed"))
FORECASTS: Final = frozenset(
    (
        *("forecast", "forecasts", "forecasting", "projected", "projects", "predicts"),
        *("predicted", "predicting", "predict", "projecting", "would", "could", "may"),
        *("might", "expected", "expects", "expect", "expecting", "anticipates"),
        *("anticipated", "foresees", "tipped", "projection", "projections"),
        *("expectations",),
    )
)
# Behind a figure: "the 4.9% that analysts had forecast", "the £10bn tipped by economists".
FORESEEN: Final = frozenset(
    (
        *("forecast", "predicted", "expected", "tipped", "projected", "anticipated"),
        *("foreseen", "envisaged", "budgeted"),
    )
)
# With "to" behind them: "a step set to bring in £8bn".
LIKELY: Final = frozenset(("set", "likely", "poised", "course", "track", "expectation"))
OUTLOOKS: Final = frozenset(
    (
        *("forecast", "forecasts", "outlook", "guidance", "projection", "projections"),
        *("target", "targets", "goal", "estimate", "estimates", "aim"),
    )
)
"""What is lifted "to £3bn from £2.8bn" was one before."""
SEEN: Final = frozenset(
    (
        *("averaging", "growing", "rising", "falling", "reaching", "easing", "slowing"),
        *("expanding", "contracting", "shrinking", "hitting", "climbing", "topping"),
        *("at", "ending", "peaking", "accelerating"),
    )
)
"""Behind "sees": "the bank sees inflation averaging 2.1%"."""
SUPPOSED: Final = frozenset((("the",), ("a",), ("about",), ("at",)))
"""Behind "set to" a thing, no verb."""
# "Will reach 4 million" is a forecast; "will recall 40 vans" says what somebody does.
BECOMES: Final = frozenset(
    (
        *("reach", "exceed", "grow", "shrink", "expand", "contract", "hit", "top"),
        *("surpass", "swell", "outnumber", "average", "outstrip", "likely", "probably"),
        *("soar", "plunge", "jump", "double", "triple", "total", "stabilise"),
    )
)
SAID: Final = frozenset(("said", "says", "announced", "promised", "pledged", "vowed"))
OF_THINGS: Final = BECOMES | frozenset(
    ("cost", "be", "take", "have", "need", "rise", "fall", "mean", "lose", "run")
)
"""What happens to somebody, and is no promise."""
# Between two figures of one nature: "by 2.8% in 2026 and 3% in 2027".
CARRIES: Final = frozenset(
    (
        *("in", "and", ",", "or", "this", "next", "year", "month", "quarter", "then"),
        *("about", "roughly", "around", "some", "to", "by", "(", "the", "following"),
        *("another", "a", "further", "nearly", "almost"),
    )
)
CHANGING: Final = frozenset(
    (
        *("narrowing", "rising", "falling", "growing", "widening", "shrinking"),
        *("slowing", "easing", "climbing", "dropping", "increasing", "declining"),
        *("accelerating", "edging", "swelling"),
    )
)
COMES_TO: Final = frozenset(("to", "by", "about", "around", "roughly"))
# A target or an estimate behind one of these is another's: "3.1%, above the 2% target".
EXCEEDS: Final = frozenset(
    (
        *("above", "below", "beating", "against", "than", "exceeding", "missing"),
        *("short", "compared", "versus", "topping", "beat", "over", "under", "missed"),
        *("beats", "despite", "while", "although", "whereas"),
    )
)
