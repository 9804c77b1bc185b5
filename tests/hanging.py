"""Run by itself it asks something of a port, and waits for an answer for a quarter of an hour."""

import socket
import sys

if __name__ == "__main__":
    with socket.create_connection(("127.0.0.1", int(sys.argv[1]))) as line:
        line.sendall(b"GET / HTTP/1.1")
        line.settimeout(900)
        line.recv(1)
