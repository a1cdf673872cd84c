"""Rows in a few words."""

from kg.model.rows import TenureRow


def held_post(row: TenureRow) -> str:
    """A post with its body."""
    return f"{row.organization_name or ''}{row.title}"


def time_of(row: TenureRow) -> str:
    """When somebody was in a post: as stated, else as seen; empty if unknown."""
    first, last = row.start or row.first_seen, row.end or row.last_seen
    if first == last or not last:
        return first or ""
    return f"{first or '?'} – {last}"
