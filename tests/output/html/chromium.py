"""Chromium without a window, steered through a pipe by its DevTools protocol. Needs nothing but Python itself."""

import base64
import json
import os
import select
import shutil
import signal
import subprocess
import tempfile
import time
import urllib.parse

NAMES = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")


def find():
    """The program, or None."""
    return next((found for found in map(shutil.which, NAMES) if found), None)


class Chromium:
    """One page. What it complains of, and what it asks of a network, is kept: `complaints`, `requests`."""

    def __init__(self, width=1440, height=900, phone=False):
        self.complaints, self.requests, self.loads, self.address = [], [], 0, ""
        self._answers, self._number, self._buffer = {}, 0, b""
        self._profile = tempfile.mkdtemp(prefix="solieu-chromium-")
        commands_out, self._commands = os.pipe()
        self._events, events_in = os.pipe()

        def connect():
            # Chromium reads commands from 3 and writes to 4.
            low, high = os.dup(commands_out), os.dup(events_in)
            os.dup2(low, 3)
            os.dup2(high, 4)

        flags = ["--headless", "--remote-debugging-pipe", "--user-data-dir=" + self._profile, "--disable-gpu",
                 "--no-first-run", "--disable-extensions", "--hide-scrollbars", "--disable-dev-shm-usage"]
        if os.geteuid() == 0:
            flags.append("--no-sandbox")  # it refuses to run as root with one
        self._process = subprocess.Popen([find(), *flags], preexec_fn=connect, close_fds=False,
                                         stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                                         stderr=subprocess.DEVNULL, start_new_session=True)
        os.close(commands_out)
        os.close(events_in)
        self._session = None
        target = self("Target.createTarget", url="about:blank")["targetId"]
        self._session = self("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in ("Page", "Runtime", "Log", "Network"):
            self(domain + ".enable")
        self("Emulation.setDeviceMetricsOverride", width=width, height=height,
             deviceScaleFactor=2 if phone else 1, mobile=phone)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        # All of its processes write into the profile: they end first.
        try:
            os.killpg(self._process.pid, signal.SIGKILL)
        except ProcessLookupError:
            pass
        self._process.wait()
        for descriptor in (self._commands, self._events):
            os.close(descriptor)
        for _ in range(50):
            shutil.rmtree(self._profile, ignore_errors=True)
            if not os.path.exists(self._profile):
                return
            time.sleep(0.1)

    def __call__(self, method, **parameters):
        self._number += 1
        number = self._number
        command = {"id": number, "method": method, "params": parameters}
        if self._session:
            command["sessionId"] = self._session
        os.write(self._commands, json.dumps(command).encode() + b"\0")
        self._until(lambda: number in self._answers, method)
        answer = self._answers.pop(number)
        if "error" in answer:
            raise RuntimeError(f"{method}: {answer['error']}")
        return answer["result"]

    def _until(self, done, what, seconds=60):
        end = time.monotonic() + seconds
        while not done():
            ready, _, _ = select.select([self._events], [], [], max(0, end - time.monotonic()))
            chunk = os.read(self._events, 1 << 20) if ready else b""
            if not chunk:
                raise RuntimeError(f"chromium gave no answer to {what}")
            self._buffer += chunk
            *whole, self._buffer = self._buffer.split(b"\0")
            for message in whole:
                self._take(json.loads(message))

    def _take(self, message):
        if "id" in message:
            self._answers[message["id"]] = message
            return
        method, event = message["method"], message["params"]
        if method == "Page.loadEventFired":
            self.loads += 1
        elif method == "Page.javascriptDialogOpening":
            self.complaints.append("dialog: " + event["message"])
        elif method == "Runtime.exceptionThrown":
            self.complaints.append("exception: " + json.dumps(event["exceptionDetails"], ensure_ascii=False)[:500])
        elif method == "Log.entryAdded":
            self.complaints.append(event["entry"]["source"] + ": " + event["entry"]["text"])
        elif method == "Network.requestWillBeSent" and not event["request"]["url"].startswith("data:"):
            self.requests.append(event["request"]["url"])

    def open(self, path):
        """Opens a file; returns the seconds until its load event."""
        self.address = "file://" + urllib.parse.quote(os.path.abspath(path))
        before, start = self.loads, time.monotonic()
        self("Page.navigate", url=self.address)
        self._until(lambda: self.loads > before, "load")
        seconds = time.monotonic() - start
        self.settle()
        return seconds

    def run(self, script):
        """The value of an expression in the page."""
        result = self("Runtime.evaluate", expression=script, returnByValue=True, awaitPromise=True)
        if "exceptionDetails" in result:
            raise RuntimeError(script + ": " + json.dumps(result["exceptionDetails"]))
        return result["result"].get("value")

    def settle(self):
        """Waits until what was asked for is drawn."""
        self.run("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 0))))")

    def key(self, key):
        for kind in ("keyDown", "keyUp"):
            self("Input.dispatchKeyEvent", type=kind, key=key, text=key if kind == "keyDown" and len(key) == 1 else "")
        self.settle()

    def click(self, selector):
        """A click of the mouse on the middle of an element, scrolled to, which must be what one sees there."""
        spot = self.run(f"""(() => {{
            const element = document.querySelector({json.dumps(selector)});
            if (!element) return null;
            element.scrollIntoView({{block: 'nearest', inline: 'nearest'}});
            const box = element.getBoundingClientRect();
            const x = box.x + box.width / 2, y = box.y + box.height / 2;
            const hit = document.elementFromPoint(x, y);
            return {{x, y, hit: hit === element || element.contains(hit)}};
        }})()""")
        if not spot or not spot["hit"]:
            raise RuntimeError(f"{selector} cannot be clicked: {spot}")
        for kind in ("mousePressed", "mouseReleased"):
            self("Input.dispatchMouseEvent", type=kind, x=spot["x"], y=spot["y"], button="left", clickCount=1)
        self.settle()

    def screenshot(self, path):
        self.settle()
        with open(path, "wb") as file:
            file.write(base64.b64decode(self("Page.captureScreenshot", format="png")["data"]))

    def pdf(self):
        """The page as it is printed."""
        return base64.b64decode(self("Page.printToPDF", printBackground=True)["data"])
