"""Commands and groups over click: two languages, names without accents, help as designed pages.

click only takes the words apart; how a page looks and what an error says is ours.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

import click

from adapters.problems import UsageProblem
from adapters.views.folding import fold
from adapters.views.nearest import name as _name
from adapters.views.nearest import nearest

from .page import GAP, bold, dim, length, pad, pairs, title, wrapped

if TYPE_CHECKING:
    from .session import Session

HELP = ["--tro-giup", "--help", "-h"]
TIED = "\N{NO-BREAK SPACE}"  # keeps an option and its value on one line of the page
SECTIONS = ("required", "optional", "common")


class Option(click.Option):
    """An option with its place on the help page.

    ``label`` says what it is for, ``metavar`` what to write; ``section`` is one of ``SECTIONS``.
    """

    def __init__(
        self, names: Sequence[str], label: str, *, section: str = "optional", **settings: Any
    ) -> None:
        if not settings.get(
            "is_flag"
        ):  # for click, a flag denied is a flag that may lack its value
            settings.pop("is_flag", None)
        super().__init__(list(names), **settings)
        self.label = label
        self.section = section

    def shown(self, language: str) -> str:
        """The name to show to a reader of ``language``, with what to write behind it."""
        name = self.opts[0] if language == "vi" else self.opts[min(1, len(self.opts) - 1)]
        return name if self.is_flag else f"{name} {self.metavar or '…'}"


class Command(click.Command):
    """A command whose help is a page of ours and whose options may be typed with accents.

    ``notes`` are labelled lines at the foot of the help page.
    """

    def __init__(
        self,
        session: "Session",
        name: str,
        callback: Callable[..., Any],
        *,
        title: str,
        help: str,
        params: Sequence[click.Parameter] = (),
        notes: Sequence[tuple[str, str]] = (),
        examples: Sequence[str] = (),
    ) -> None:
        super().__init__(
            name,
            callback=callback,
            params=list(params),
            help=help,
            short_help=title,
            context_settings={"help_option_names": HELP, "allow_extra_args": True},
        )
        self.session = session
        self.title = title
        self.notes = notes
        self.examples = examples

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Take the words apart; options with accents are understood, words too many refused."""
        known = {name for param in self.get_params(ctx) for name in param.opts}
        rest = super().parse_args(ctx, [_plain(arg, known) for arg in args])
        if ctx.args and not ctx.resilient_parsing:
            raise UsageProblem("argument_extra", found=" ".join(ctx.args))
        return rest

    def get_help(self, ctx: click.Context) -> str:
        """The help page."""
        return self.page(ctx, SECTIONS)

    def page(self, ctx: click.Context, sections: Sequence[str]) -> str:
        """The help page with these sections of options."""
        words = self.session.words
        lines = [f"{bold(ctx.command_path)} {dim('–')} {title(self.title)}", ""]
        lines += [*wrapped(self.help or "", first=GAP), ""]
        usage = [line.replace(TIED, " ") for line in wrapped(self._usage(ctx), first=GAP)]
        lines += [bold(words.text("cli.help.usage")), *usage, ""]
        for section in sections:
            if rows := self.options_of(section):
                lines += [bold(words.text(f"cli.help.{section}")), *pairs(rows, most=34), ""]
        if self.examples:
            lines += [bold(words.text("cli.help.examples")), *(GAP + e for e in self.examples), ""]
        lines += pairs([(label, note) for label, note in self.notes])
        return "\n".join(lines).rstrip()

    def options_of(self, section: str) -> list[tuple[str, str]]:
        """What to write and what it is for, of every option in a section."""
        language = self.session.words.language
        options = [p for p in self.params if isinstance(p, Option) and p.section == section]
        return [(option.shown(language), option.label) for option in options]

    def _usage(self, ctx: click.Context) -> str:
        words = self.session.words
        parts = [ctx.command_path]
        for param in self.params:
            if isinstance(param, click.Argument):
                shown = words.text(f"cli.argument.{param.name}")
                parts.append(shown if param.required else f"[{shown}]")
            elif isinstance(param, Option) and param.section == "required":
                parts.append(param.shown(words.language).replace(" ", TIED))
        if any(isinstance(p, Option) and p.section != "required" for p in self.params):
            parts.append(words.text("cli.help.options").replace(" ", TIED))
        return " ".join(parts)


def _plain(arg: str, known: set[str]) -> str:
    """An option typed with accents as it is known; anything else as it is."""
    if not arg.startswith("--") or arg.isascii():
        return arg
    name, equals, value = arg.partition("=")
    plain = fold(name).replace("_", "-")
    return f"{plain}{equals}{value}" if plain in known else arg


class Entry(NamedTuple):
    """A row of a command table: both names, what it is for, and how to make it."""

    vi: str
    en: str
    title: str
    section: str
    make: Callable[[str], click.Command]


class Table(click.Group):
    """A lazy group in two languages: commands are made when they are called."""

    def __init__(
        self,
        session: "Session",
        name: str,
        entries: Sequence[Entry],
        *,
        title: str = "",
        default: str = "",
        unknown: Callable[[str], click.Command | None] = lambda _: None,
    ) -> None:
        super().__init__(
            name,
            no_args_is_help=False,
            context_settings={"help_option_names": HELP},
            short_help=title,
        )
        self.session = session
        self.entries = entries
        self.title = title
        self.default = default
        self.unknown = unknown

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Without a command, or with options right away, the table's own default is meant."""
        first = args[0] if args else ""
        if self.default and (not first or (first.startswith("-") and first not in HELP)):
            args = [self.default, *args]
        return super().parse_args(ctx, args)

    def names(self) -> Mapping[str, Entry]:
        """Every name in both languages; the reader's own language wins a clash."""
        other, own = ("en", "vi") if self.session.words.language == "vi" else ("vi", "en")
        found = {getattr(entry, other): entry for entry in self.entries}
        return found | {getattr(entry, own): entry for entry in self.entries}

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's
        """The names in the reader's language, in the order of the table."""
        return [getattr(entry, self.session.words.language) for entry in self.entries]

    def get_command(
        self,
        ctx: click.Context,  # noqa: ARG002 - click's
        cmd_name: str,
    ) -> click.Command | None:
        """The command of that name, accents and underscores aside."""
        entry = self.names().get(_name(cmd_name))
        if entry is None:
            return self.unknown(cmd_name)
        return entry.make(getattr(entry, self.session.words.language))

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command called, or a problem that suggests the nearest ones."""
        command = self.get_command(ctx, args[0])
        if command is None and ctx.resilient_parsing:
            return None, None, args[1:]
        if command is None:
            near = nearest(args[0], self.names())
            raise UsageProblem("command_unknown", found=args[0], path=ctx.command_path, near=near)
        return command.name, command, args[1:]

    def get_help(self, ctx: click.Context) -> str:
        """The help page: commands by section."""
        words = self.session.words
        column = max(length(getattr(entry, words.language)) for entry in self.entries)
        lines = [f"{bold(ctx.command_path)} {dim('–')} {title(self.title)}", ""]
        for section in dict.fromkeys(entry.section for entry in self.entries):
            rows = [
                (pad(getattr(entry, words.language), column), title(entry.title))
                for entry in self.entries
                if entry.section == section
            ]
            lines += [bold(words.text(f"cli.section.{section}")), *pairs(rows), ""]
        return "\n".join([*lines, *self._tail(ctx)]).rstrip()

    def _tail(self, ctx: click.Context) -> list[str]:
        words = self.session.words
        if ctx.parent:
            return [dim(words.say("cli.help.more", path=ctx.command_path))]
        options = [line.partition("\t")[::2] for line in words.text("cli.help.global").split("\n")]
        return [bold(words.text("cli.help.before")), *pairs(options), "",
                dim(words.say("cli.help.more", path=ctx.command_path))]  # fmt: skip
