"""The command `kg`, one file a family of commands: parse, call, print.

Results go to standard output, progress and errors to standard error; a program asks with `--json`. Every kind of error has an
exit code of its own. Families are imported when one of their commands is called, so that help is instant.
"""

import os
import sys
from errno import ENOSPC
from importlib import import_module
from io import TextIOWrapper
from typing import Any

import click

from kg.cli.example import example
from kg.cli.language import choose, say, told, translated
from kg.errors import ExportError, KgError, ModelError, UsageError
from kg.version import __version__

FAMILIES = {
    "build": ("kg.cli.build", "Read files and folders of newspaper pages and write the graph."),
    "read": ("kg.cli.read", "Print the articles of pages: headline, byline, date, region and text."),
    "extract": ("kg.cli.extract", "Find the people, titles, bodies, places and dates of a text."),
    "show": ("kg.cli.ask", "Show the card of a person, body, place or post: posts, events, companions, places, with quotations."),
    "coappear": ("kg.cli.ask", "List the people who appear with a person, those who appear most often first."),
    "search": ("kg.cli.questions", "Find people, bodies, places, posts, events and articles by a name, a part of one, or its pinyin."),
    "posts": ("kg.cli.questions", "List the posts of a person in the order of time."),
    "holders": ("kg.cli.questions", "List the holders of a post in the order of time."),
    "timeline": ("kg.cli.questions", "List the events, posts and articles of a person, body, place or post in the order of time."),
    "path": ("kg.cli.questions", "Show the shortest way from person A to person B through people who appear together."),
    "view": (
        "kg.cli.view",
        "Write one HTML file to look at the graph: a network to search, narrow in time and click through to the scanned text.",
    ),
    "explain": ("kg.cli.identity", "Tell why mentions are one person, body or place, and why others of the name are not."),
    "review": ("kg.cli.review", "Decide about the pairs that the rules leave open, those on which most hangs first."),
    "merge": ("kg.cli.identity", "Make one of two people, bodies or places: LEFT and RIGHT are names or ids."),
    "split": ("kg.cli.identity", "Make two of one: the mentions given as PART are another person, body or place than the rest of NAME."),
    "verdicts": ("kg.cli.verdicts", "List, give, withdraw, import and export verdicts: who people say is who."),
    "update": ("kg.cli.identity", "Bring the graph and its files up to date with the verdicts."),
    "undo": ("kg.cli.identity", "Take back the last verdicts: the graph and its files are again exactly what they were before them."),
    "report": ("kg.cli.report", "Report on a graph: what it does not know."),
    "export": ("kg.cli.files", "Write the graph in one format; a former file stands until the new one is complete."),
    "forget": ("kg.cli.keep", "Delete pages and all that was read from them, and write the graph anew."),
    "check": ("kg.cli.keep", "Check that a graph is whole: its file, its records, and every quotation against its page."),
    "load": ("kg.cli.load", "Load the graph into a database."),
    "eval": ("kg.cli.eval", "Print precision, recall and F1 of a build against the gold in GOLD, by type and measure."),
    "train": ("kg.cli.train", "Train the model that finds names, and print its scores."),
    "engines": ("kg.cli.extract", "List the engines that find names and how to ask for them."),
    "init": ("kg.cli.init", "Write a settings file, kg.toml, with every setting explained."),
    "doctor": ("kg.cli.doctor", "Try everything that is installed, and tell what to do about what does not work."),
}
"""In which file a command is, and what it does: help must not import what it only names."""

_OTHER_ENCODING = (
    "kg: the words of the command are in another encoding than {encoding}; set terminal and locale to UTF-8: export LC_ALL=C.UTF-8"
)
_INTERRUPTED = 130  # what a shell calls the end by Ctrl-C


class Families(click.Group):
    """The commands, loaded one by one as they are called, and their words in the language of the caller."""

    def main(self, *words: Any, **extra: Any) -> Any:  # noqa: ANN401  # click's signature
        """Run the command line; headings are bold on a terminal, and nowhere if NO_COLOR is set (https://no-color.org)."""
        choose()
        if isinstance(sys.stdout, TextIOWrapper):  # a character that the terminal's encoding lacks is written as its number
            sys.stdout.reconfigure(errors="backslashreplace")
        color = False if os.environ.get("NO_COLOR") else None
        return super(Families, translated(self)).main(*words, **{"color": color, **extra})

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002  # click's signature
        """All commands in the order of use."""
        return list(FAMILIES)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002  # click's signature
        """The command with a name."""
        if cmd_name not in FAMILIES:
            return None
        family = vars(import_module(FAMILIES[cmd_name][0])).values()
        return translated(next(found for found in family if isinstance(found, click.Command) and found.name == cmd_name))

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002  # click's signature
        """Write the table of commands."""
        with formatter.section(say("Commands")):
            formatter.write_dl([(name, say(what)) for name, (_, what) in FAMILIES.items()])

    def invoke(self, ctx: click.Context) -> object:
        """Run a command; what a user can mend is one clear message and its exit code."""
        try:
            return super().invoke(ctx)
        except (Exception, KeyboardInterrupt) as error:
            message, code = _ending(error)
            if not message:
                raise
            click.echo(message, err=True)
            ctx.exit(code)


def _ending(error: BaseException) -> tuple[str, int]:
    """The message and the exit code of an error; no message for a fault of ours, and for what click tells itself."""
    match error:
        case KgError():
            from kg.cli.printing import visible  # noqa: PLC0415  # help must not wait

            return f"kg: {visible(told(str(error)))}", error.exit_code
        case ModuleNotFoundError(name=str(name)) if name.partition(".")[0] != "kg":  # an installation that only asks
            return say("kg: {name} is not installed; to read pages: pip install newsprint-kg", name=name), ModelError.exit_code
        case UnicodeEncodeError(reason="surrogates not allowed"):
            return say(_OTHER_ENCODING, encoding=sys.getfilesystemencoding()), UsageError.exit_code
        case OSError() if error.errno == ENOSPC:
            return say("kg: the disk is full where the output goes; make room and run the same command again"), ExportError.exit_code
        case KeyboardInterrupt():
            return say("kg: interrupted; what was read is kept, the same command goes on from there"), _INTERRUPTED
    return "", 0


def _print_version(ctx: click.Context, _: click.Parameter, asked: bool) -> None:
    """The versions, and the end."""
    if asked and not ctx.resilient_parsing:
        from kg.extract.manifest import bundled_folder, check_folder  # noqa: PLC0415  # help must not wait

        folder = bundled_folder()
        click.echo(say("kg {version}, model {name} {made}", version=__version__, name=folder.name, made=check_folder(folder)))
        ctx.exit()


@click.command(
    "kg",
    cls=Families,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog=example("kg build seeds/ --out exports/", "kg show 张秀玲"),
)
@click.option(
    "--version", is_flag=True, expose_value=False, is_eager=True, callback=_print_version, help="Print the versions of kg and of its model."
)
def main() -> None:
    """Chinese local newspapers as a graph of who did what, where, when, with whom and in which post."""
