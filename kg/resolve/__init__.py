"""Who is who across documents: records and verdicts in, proposals with reasons and entities out.

References are the mentions of people, bodies and places, the implied arguments of claims, articles (a reprint is the same
article) and event reports (reports of one thing done are one event). For each kind the way is the same: blocks of what may
be the same, evidence with a score and a sentence, proposals, clusters. Reading a page again is never needed; the graph is
left to others.
"""

from kg.resolve.identity import Identity
from kg.resolve.linker import decide, link
from kg.resolve.reading import references_of

__all__ = ["Identity", "decide", "link", "references_of"]
