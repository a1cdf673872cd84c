"""A wire to a server that a test can cut."""

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field


@dataclass(slots=True)
class Wire:
    """A port that hands everything on to another; it breaks whenever so many bytes have gone to the server, at last perhaps for good."""

    target: int
    breaks: list[int]
    for_good: bool = False
    dead: bool = False
    cuts: int = 0
    sent: int = 0
    _listener: socket.socket = field(default_factory=lambda: socket.create_server(("127.0.0.1", 0)))
    _open: list[socket.socket] = field(default_factory=list)

    @property
    def port(self) -> int:
        """Where it listens."""
        port: int = self._listener.getsockname()[1]
        return port

    def serve(self) -> None:
        """Take connections until it is closed; while it is dead they are closed at once."""
        with suppress(OSError):
            while True:
                client, _ = self._listener.accept()
                if self.dead:
                    client.close()
                    continue
                server = socket.create_connection(("127.0.0.1", self.target))
                self._open += [client, server]
                threading.Thread(target=self._pump, args=(client, server, True), daemon=True).start()
                threading.Thread(target=self._pump, args=(server, client, False), daemon=True).start()

    def cut(self) -> None:
        """Break all connections."""
        self.cuts += 1
        for one in self._open:
            with suppress(OSError):
                one.shutdown(socket.SHUT_RDWR)
            one.close()
        self._open.clear()

    def close(self) -> None:
        """Break all connections and take no more."""
        with suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        self.cut()

    def _pump(self, source: socket.socket, sink: socket.socket, counted: bool) -> None:
        with suppress(OSError):
            while data := source.recv(1 << 16):
                if counted and self._breaks_at(len(data)):
                    self.cut()
                    return
                sink.sendall(data)
        for one in (source, sink):
            with suppress(OSError):
                one.shutdown(socket.SHUT_RDWR)

    def _breaks_at(self, count: int) -> bool:
        self.sent += count
        if self.breaks and self.sent >= self.breaks[0]:
            self.breaks.pop(0)
            self.dead = self.for_good and not self.breaks
            return True
        return False


@contextmanager
def wire(target: int, *breaks: int, for_good: bool = False) -> Iterator[Wire]:
    """A wire to a port that breaks when so many bytes were sent, the last time perhaps for good."""
    made = Wire(target, sorted(breaks), for_good)
    threading.Thread(target=made.serve, daemon=True).start()
    try:
        yield made
    finally:
        made.close()
