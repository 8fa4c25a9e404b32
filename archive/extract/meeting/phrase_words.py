"""The small words that bound a phrase: what it steps over, where it stops, what it begins with."""

from typing import Final

# Skipped between a subject and its verb, and between a verb and its object.
BETWEEN_WORDS: Final = frozenset(
    (
        *(
            "had",
            "has",
            "have",
            "also",
            "then",
            "later",
            "earlier",
            "again",
            "recently",
        ),
        *(
            "already",
            "now",
            "since",
            "just",
            "even",
            "first",
            "separately",
            "briefly",
            "both",
            "reportedly",
            "jointly",
            "here",
        ),
        *("will", "is", "are", "to", "due", "set", "expected", "scheduled", "slated"),
        *("was", "were", "been", "privately", "personally", "officially", "plans"),
        *("last", "instead", "meanwhile", "finally", "eventually", "once", "twice"),
    )
)
# No noun phrase goes on beyond one of these.
STOPS: Final = frozenset(
    (
        *("in", "on", "at", "to", "for", "by", "with", "from", "after", "before", "as"),
        *("during", "behind", "over", "that", "which", "who", "whose", "where", "when"),
        *("while", "but", "or", "since", "until", "about", "into", "through", "amid"),
        *(
            "say",
            "said",
            "says",
            "told",
            "is",
            "was",
            "were",
            "are",
            "has",
            "had",
            "have",
        ),
        *(
            "will",
            "would",
            "between",
            "among",
            "today",
            "yesterday",
            "tomorrow",
            "last",
        ),
        *("next", "this", "because", "although", "if", "it", "then", "also", "near"),
        *(
            "via",
            "outside",
            "inside",
            "because",
            "afterwards",
            "afterward",
            "beforehand",
            "including",
            "without",
            "against",
            "under",
            "ahead",
            "here",
        ),
        *("p.m.", "a.m.", "p.m", "a.m", "pm", "am", "whether"),
        *("aimed", "aiming", "following", "followed", "accompanied", "becoming", "not"),
        *(
            "despite",
            "once",
            "twice",
            "privately",
            "briefly",
            "late",
            "early",
            "later",
            "earlier",
            "be",
            "been",
            "than",
            *("separately", "alone", "together", "jointly", "personally", "instead"),
            *("again", "tonight", "yet", "anyway", "so", "online", "overnight"),
            *("within", "aboard", "upon", "across", "aside"),
            *("beside", "alongside", "throughout"),
            *("one-on-one", "face-to-face", "virtually", "remotely", "unannounced"),
        ),
    )
)
DETERMINERS: Final = frozenset(
    ("the", "a", "an", "his", "her", "their", "its", "my", "our", "several", "some")
)
# "Met Ana Ruiz hours before the vote".
SPANS: Final = frozenset(
    ("minutes", "hours", "days", "weeks", "months", "years", "moments", "shortly")
)
# "Will meet Ana Ruiz and hold talks": what goes on with another thing to do.
NEXT_VERBS: Final = frozenset(
    (
        *("hold", "meet", "visit", "attend", "discuss", "sign", "travel", "tour"),
        *("receive", "deliver", "address", "take", "have", "give", "see", "inspect"),
        *("inaugurate", "open", "review", "speak", "talk", "fly", "return", "join"),
        *("hear", "urge", "ask", "tell", "seek", "make", "pay", "lay", "participate"),
        *("go", "come", "be", "do", "get", "leave", "present", "exchange", "convey"),
    )
)
