"""What can be wrong with a source, as errors that know which kind of issue they become."""

from kg.errors import InputError
from kg.model import Issue, IssueKind


class SourceError(InputError):
    """A source that cannot be read as a page: what is wrong, where, and what to do."""

    def __init__(self, kind: IssueKind, text: str, remedy: str) -> None:
        self.kind = kind
        self.text = text
        self.remedy = remedy
        super().__init__(f"{text}; {remedy}")


def readable(name: str) -> str:
    """A name as text that can be written anywhere; bytes or halves of characters that are no text are written as their numbers."""
    return name.encode("utf-8", "backslashreplace").decode("utf-8")


def issue_of(source: str, error: InputError) -> Issue:
    """The issue that a build records for a source (its id, or its name where it has no id) in place of stopping."""
    if isinstance(error, SourceError):
        return Issue(source=source, kind=error.kind, text=error.text, remedy=error.remedy)
    return Issue(source=source, kind=IssueKind.UNREADABLE, text=str(error), remedy="check the file")
