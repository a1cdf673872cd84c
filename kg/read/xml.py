"""XML from strangers: nothing is fetched, no entity is opened out, and what is too deep or too large is refused."""

from lxml.etree import XMLParser, XMLSyntaxError, _Element, fromstring

from kg.model import IssueKind, Source
from kg.read.problems import SourceError


def parsed(source: Source) -> _Element:
    """The root of a source that is XML; raises `SourceError` where it is none."""
    parser = XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, recover=False)
    try:
        return fromstring(source.data, parser)
    except (XMLSyntaxError, ValueError) as error:
        raise SourceError(
            IssueKind.UNREADABLE, f"{source.name} is no XML that can be read: {error}", "write it anew with the OCR program"
        ) from None


def local(element: _Element) -> str:
    """The name of an element without its namespace; empty for what is no element."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""
