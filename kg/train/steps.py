"""What every stage of training does alike: numbers of half size where the processor has them, a step down the loss, words of progress."""

import sys

import torch
from torch import Tensor, nn


def autocast() -> torch.autocast:
    """Matrices in bfloat16 inside of it, where the processor multiplies them."""
    return torch.autocast("cpu", torch.bfloat16, enabled=bool(torch.ops.mkldnn._is_mkldnn_bf16_supported()))


def optimizer_of(model: nn.Module) -> torch.optim.AdamW:
    """The optimizer of a stage; each step is told its rate."""
    return torch.optim.AdamW(model.parameters(), weight_decay=1e-3, fused=True)


def descend(loss: Tensor, model: nn.Module, optimizer: torch.optim.Optimizer, rate: float, longest: float) -> float:
    """One step at a rate, with the gradient cut to a longest length; returns the loss."""
    for group in optimizer.param_groups:
        group["lr"] = rate
    optimizer.zero_grad()
    loss.backward()  # type: ignore[no-untyped-call]  # torch leaves it untyped
    nn.utils.clip_grad_norm_(model.parameters(), longest)
    optimizer.step()
    return float(loss.detach())


def say(text: str) -> None:
    """Tell how far the run is, on standard error."""
    sys.stderr.write(f"{text}\n")
    sys.stderr.flush()
