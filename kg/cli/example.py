"""Examples in help texts."""


def example(*commands: str) -> str:
    """The end of a help text that shows commands as one would type them."""
    lines = "\n".join(f"  {command}" for command in commands)
    return f"\b\nExample:\n{lines}"
