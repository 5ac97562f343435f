"""A timestamp authority for tests, made of openssl: a root, a certificate, an HTTP answerer."""

import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from threading import Thread

CONFIG = """
[req]
distinguished_name = name
prompt = no
[name]
CN = Gốc thử nghiệm
[root]
basicConstraints = critical,CA:TRUE
keyUsage = critical,keyCertSign
subjectKeyIdentifier = hash
[tsa]
basicConstraints = critical,CA:FALSE
keyUsage = critical,digitalSignature
extendedKeyUsage = critical,timeStamping
subjectKeyIdentifier = hash
authorityKeyIdentifier = keyid
[authority]
serial = {folder}/serial
signer_cert = {folder}/tsa.pem
signer_key = {folder}/tsa.key
signer_digest = sha256
default_policy = 1.2.3.4.1
digests = sha256
ess_cert_id_chain = no
ess_cert_id_alg = sha256
"""


def openssl(*args: object) -> str:
    done = subprocess.run(["openssl", *map(str, args)], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


class Authority:
    """Its files lie in ``folder``; ``roots`` vouches for it."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir()
        self.folder, self.roots = folder, folder / "root.pem"
        self._config = folder / "openssl.cnf"
        self._config.write_text(CONFIG.format(folder=folder), encoding="utf-8")
        (folder / "serial").write_text("01\n")
        key = ("-newkey", "rsa:2048", "-nodes", "-config", self._config, "-utf8")
        root = ("-keyout", folder / "root.key", "-out", self.roots, "-days", 3650)
        openssl("req", "-x509", *key, *root, "-extensions", "root")
        asked = folder / "tsa.csr"
        openssl("req", *key, "-keyout", folder / "tsa.key", "-out", asked, "-subj", "/CN=TSA")
        signed = ("-CA", self.roots, "-CAkey", folder / "root.key", "-days", 3650)
        extensions = ("-extfile", self._config, "-extensions", "tsa")
        openssl("x509", "-req", "-in", asked, *signed, *extensions, "-out", folder / "tsa.pem")

    def reply(self, query: bytes) -> bytes:
        """What it answers."""
        asked, said = self.folder / "asked.tsq", self.folder / "said.tsr"
        asked.write_bytes(query)
        given = ("-queryfile", asked, "-config", self._config, "-section", "authority")
        openssl("ts", "-reply", *given, "-out", said)
        return said.read_bytes()

    @contextmanager
    def serving(self) -> Iterator[str]:
        """The address where it answers; anything but a query by POST is 400."""
        authority = self

        class Answer(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                query = self.rfile.read(int(self.headers["Content-Length"]))
                good = self.headers["Content-Type"] == "application/timestamp-query"
                self.send_response(200 if good else 400)
                self.end_headers()
                self.wfile.write(authority.reply(query))

            def log_message(self, format: str, *args: object) -> None:
                pass

        server = HTTPServer(("127.0.0.1", 0), Answer)
        thread = Thread(target=server.serve_forever)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}/tsa"
        finally:
            server.shutdown()
            thread.join()
            server.server_close()
