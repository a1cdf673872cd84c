"""The style of the graph in Neo4j Browser: the same colours as everywhere, names on nodes, types on relationships."""

from collections.abc import Iterator

from kg.export.looks import COLOURS, EDGE_COLOURS, Colour

_NODE = "diameter: 50px; color: #969696; border-color: #666666; border-width: 2px; text-color-internal: #ffffff; font-size: 10px;"
_EDGE = (
    "color: #a5abb6; shaft-width: 1px; font-size: 8px; padding: 3px; text-color-external: #000000; "
    'text-color-internal: #ffffff; caption: "<type>";'
)


def grass() -> str:
    """The style file, a rule for each label and type."""
    return "\n".join(f"{selector} {{\n  {_lines(rules)}\n}}\n" for selector, rules in _rules())


def _rules() -> Iterator[tuple[str, str]]:
    yield "node", _NODE
    yield "relationship", _EDGE
    for label, colour in COLOURS.items():
        colours = f"color: {_hex(colour)}; border-color: {_hex(_darker(colour))}; text-color-internal: #ffffff;"
        yield f"node.{label}", f'{colours} caption: "{{name}}";'
    for kind, colour in EDGE_COLOURS.items():
        yield f"relationship.{kind}", f'color: {_hex(colour)}; caption: "<type>";'


def _lines(rules: str) -> str:
    return rules.replace("; ", ";\n  ")


def _darker(colour: Colour) -> Colour:
    red, green, blue = (part * 3 // 4 for part in colour)
    return red, green, blue


def _hex(colour: Colour) -> str:
    return "#{:02x}{:02x}{:02x}".format(*colour)
