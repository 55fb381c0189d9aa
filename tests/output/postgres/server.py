"""A PostgreSQL server for one test, from Debian's package: in a folder of its own, reached by a socket there."""

import glob
import os
import re
import shutil
import subprocess
import tempfile

PASSWORD = "bí mật@1"
WRITTEN = "b%C3%AD%20m%E1%BA%ADt%401"  # as in a URL


def programs():
    """The folder of initdb and postgres; None where they are not installed, or root has no other user to run them."""
    found = sorted(glob.glob("/usr/lib/postgresql/*/bin/initdb"))
    if not found or (os.getuid() == 0 and not shutil.which("setpriv")):
        return None
    return os.path.dirname(found[-1])


class Server:
    def __init__(self):
        self.bin = programs()
        self.folder = tempfile.mkdtemp(prefix="solieu-pg-")
        # The server refuses to be root.
        self.user = ["setpriv", "--reuid", "nobody", "--regid", "nogroup", "--clear-groups"] if os.getuid() == 0 else []
        if self.user:
            shutil.chown(self.folder, "nobody", "nogroup")
        os.chmod(self.folder, 0o755)
        with open(self.folder + "/password", "w") as file:
            file.write(PASSWORD)
        os.chmod(self.folder + "/password", 0o644)
        self.tool("initdb", "-D", self.folder + "/data", "-U", "an", "-E", "UTF8", "--locale", "C.UTF-8", "-A",
                  "scram-sha-256", "--pwfile", self.folder + "/password", "--no-sync")
        with open(self.folder + "/data/postgresql.conf", "a") as file:
            file.write(f"listen_addresses = ''\nunix_socket_directories = '{self.folder}'\nfsync = off\n"
                       "max_connections = 40\nshared_buffers = 16MB\ndeadlock_timeout = 200ms\nlog_min_messages = error\n")
        self.start()

    def tool(self, name, *arguments):
        ran = subprocess.run([*self.user, self.bin + "/" + name, *arguments], cwd=self.folder, capture_output=True,
                             text=True, timeout=50)
        if ran.returncode != 0:
            raise SystemExit(f"{name}: {ran.stdout}{ran.stderr}")

    def start(self):
        with open(os.devnull, "w") as nothing:
            subprocess.run([*self.user, self.bin + "/pg_ctl", "-D", self.folder + "/data", "-l", self.folder + "/log",
                            "-w", "start"], cwd=self.folder, stdout=nothing, stderr=nothing, check=True, timeout=50)

    def stop(self, how="immediate"):
        self.tool("pg_ctl", "-D", self.folder + "/data", "-m", how, "-w", "stop")

    def remove(self):
        try:
            self.stop()
        except SystemExit:
            pass
        shutil.rmtree(self.folder, ignore_errors=True)

    def url(self, name, password=WRITTEN):
        return f"postgresql://an:{password}@/{name}?host={self.folder}"

    def sql(self, name, text):
        """The lines of the answer, columns separated by tabs as COPY writes them."""
        ran = subprocess.run([self.bin + "/psql", "-X", "-q", "-v", "ON_ERROR_STOP=1", "-h", self.folder, "-U", "an", "-d",
                              name, "-c", text], capture_output=True, text=True, timeout=50,
                             env={**os.environ, "PGPASSWORD": PASSWORD, "PGCLIENTENCODING": "UTF8"})
        if ran.returncode != 0:
            raise SystemExit(f"psql: {text}: {ran.stderr}")
        return ran.stdout.split("\n")[:-1]

    def rows(self, name, query):
        """Tuples of texts; None for NULL."""
        return [tuple(plain(cell) for cell in line.split("\t")) for line in
                self.sql(name, f"COPY ({query}) TO STDOUT")]

    def log(self):
        with open(self.folder + "/log", errors="replace") as file:
            return file.read()


def plain(cell):
    meant = {"t": "\t", "n": "\n", "r": "\r", "\\": "\\"}
    return None if cell == "\\N" else re.sub(r"\\(.)", lambda found: meant[found[1]], cell)
