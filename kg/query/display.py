"""Answers and cards as HTML, as Jupyter shows them; every text is escaped."""

from collections.abc import Sequence
from html import escape
from typing import TYPE_CHECKING

from kg.model import Record
from kg.model.rows import Evidence

if TYPE_CHECKING:
    from kg.query.cards import Card, Role

_ROWS = 20
_QUOTE = 60


def table(columns: Sequence[str], rows: Sequence[Record | Evidence], reason: str) -> str:
    """Rows as a table, a quotation with its place for the evidence; without rows the reason."""
    if not rows:
        return f"<p><em>{escape(reason)}</em></p>"
    shown = [name for name in columns if any(getattr(row, name) not in (None, ()) for row in rows)]
    head = "".join(f"<th>{escape(name)}</th>" for name in shown)
    body = "".join(f"<tr>{''.join(f'<td>{_cell(getattr(row, name))}</td>' for name in shown)}</tr>" for row in rows[:_ROWS])
    more = f"<p>… and {len(rows) - _ROWS} more</p>" if len(rows) > _ROWS else ""
    return f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>{more}"


def card_html(card: "Card") -> str:
    """A card, section by section; what is unknown has no section."""
    also = f"<p>{escape('、'.join(card.aliases))}</p>" if card.aliases else ""
    lies = f"<p>{escape(' < '.join(card.parents))}</p>" if card.parents else ""
    events = "".join(f"<li>{escape(_event(role))}</li>" for role in card.events[:_ROWS])
    return "".join(
        (
            f"<h3>{escape(card.name)} <small>{card.type} {escape(card.id)}</small></h3>{also}{lies}",
            _section("posts", card.posts),
            f"<h4>events</h4><ul>{events}</ul>" if events else "",
            _section("companions", card.companions),
            _section("places", card.places),
            _section("articles", card.articles),
            _section("quotations", card.quotations),
        )
    )


def _section(title: str, rows: Sequence[Record | Evidence]) -> str:
    return f"<h4>{title}</h4>{table(_columns(rows[0]), rows, '')}" if rows else ""


def _columns(row: Record | Evidence) -> tuple[str, ...]:
    return Evidence.__match_args__ if isinstance(row, Evidence) else tuple(type(row).model_fields)


def _event(role: "Role") -> str:
    event = role.event
    return f"{event.date or '?'} {event.trigger}{event.object or ''} ({', '.join(role.roles)})"


def _cell(value: object) -> str:
    """One value; of many the first, and how many more there are."""
    if not isinstance(value, tuple):
        return "" if value is None else escape(str(value))
    if not value or isinstance(value[0], int):
        return escape(str(value))
    first = _quotation(value[0]) if isinstance(value[0], Evidence) else escape(str(value[0]))
    return first + (f" <small>+{len(value) - 1}</small>" if len(value) > 1 else "")


def _quotation(item: Evidence) -> str:
    quote = item.quote if len(item.quote) <= _QUOTE else item.quote[:_QUOTE] + "…"
    return f'<q title="{escape(item.quote)}">{escape(quote)}</q> <small>{escape(item.source)}:{item.span[0]}</small>'
