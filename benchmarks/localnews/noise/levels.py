"""How much of each kind of damage a level has."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Level:
    """The damage of one level; chances are from 0 to 1, pairs are the least and the most."""

    number: int
    articles: tuple[int, int]  # on one page
    widths: tuple[int, int]  # characters of a line of a column
    blank_lines: float  # after a line
    columns: float  # a body is printed between the lines of another or of its own second half
    displaced: float  # a headline stands elsewhere on the page
    repeats: int  # paragraphs printed again on a page
    lost_digits: float  # of a date or a number
    characters: float  # of Chinese characters taken for another or lost
    half_width: float  # a block has ASCII punctuation
    blanks: float  # inside a name of two characters or a date


# Widths and kinds of damage are those of columns in scanned county papers; level 2 is the usual page.
LEVELS = (
    Level(0, (1, 1), (0, 0), 0, 0, 0, 0, 0, 0, 0, 0),
    Level(1, (2, 3), (24, 30), 0.05, 0, 0, 0, 0, 0, 0.2, 0.1),
    Level(2, (2, 4), (18, 28), 0.15, 0.3, 0.25, 1, 0.05, 0.01, 0.4, 0.2),
    Level(3, (3, 4), (14, 24), 0.3, 0.5, 0.4, 2, 0.1, 0.025, 0.6, 0.3),
    Level(4, (3, 5), (10, 20), 0.5, 0.8, 0.6, 3, 0.2, 0.05, 0.8, 0.4),
)
