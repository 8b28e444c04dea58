"""A command whose name nobody types, because what stands there is no name: `day 2026-11-21`, `hold 036000291452`."""

from __future__ import annotations

import click


class _Untyped(click.Context):
    """What tells how it is used says its group's words."""

    @property
    def command_path(self) -> str:
        """The words that are typed."""
        return self.parent.command_path if self.parent else super().command_path


class UntypedCommand(click.Command):
    """What stands for a command without its name."""

    context_class = _Untyped


class GroupWithUntyped(click.Group):
    """Goes on with its untyped command where the first word is none of its commands."""

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that the words name."""
        if args and args[0] not in self.commands and not args[0].startswith("-"):
            untyped = (name for name, command in self.commands.items() if isinstance(command, UntypedCommand))
            return super().resolve_command(ctx, [*untyped, *args])
        return super().resolve_command(ctx, args)
