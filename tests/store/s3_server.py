"""A store that speaks S3, in memory, for one test: it checks every signature by itself, gives lists three keys a page,
and fails now and then as stores do.

    with Store("khoa", "bi-mat") as store:
        store.put("kho", "a.pdf", b"...")
        os.environ["AWS_ENDPOINT_URL"] = store.url
"""
import base64
import collections
import datetime
import hashlib
import hmac
import http.server
import ssl
import threading
import time
import urllib.parse
from xml.sax.saxutils import escape

PAGE = 3


def sha256(data):
    return hashlib.sha256(data).hexdigest()


class Store:
    def __init__(self, key, secret, token=None, region="vn-bac-1", certificate=None):
        self.key, self.secret, self.token, self.region = key, secret, token, region
        self.buckets = collections.defaultdict(dict)  # name -> key -> (bytes, entity tag, when)
        self.counts = collections.Counter()  # (method, bucket/key)
        self.refused = []  # why signatures were
        self.faults = True  # 503, connections that break
        self.denied = set()  # beginnings of METHOD /bucket/key
        self.elsewhere = {}  # bucket -> where it says that it is
        self.delay = 0  # seconds before a body
        self.served = self.broken = 0
        self.lock = threading.Lock()
        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), self.handler())
        self.server.daemon_threads = True
        self.server.handle_error = lambda *_: None  # who asks is killed in the middle
        if certificate:
            context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            context.load_cert_chain(*certificate)
            self.server.socket = context.wrap_socket(self.server.socket, server_side=True)
        self.url = "%s://localhost:%d" % ("https" if certificate else "http", self.server.server_port)

    def __enter__(self):
        self.thread = threading.Thread(target=self.server.serve_forever, daemon=True)
        self.thread.start()
        return self

    def __exit__(self, *_):
        self.server.shutdown()
        self.server.server_close()

    def put(self, bucket, key, data):
        self.buckets[bucket][key] = (data, hashlib.md5(data).hexdigest(), datetime.datetime.now(datetime.timezone.utc))

    def below(self, bucket, prefix):
        found = sorted(self.buckets[bucket].items())
        return {key[len(prefix):]: value[0] for key, value in found if key.startswith(prefix)}

    def read(self, prefix):
        counts = list(self.counts.items())
        return sum(count for (method, name), count in counts if method == "GET" and name.startswith(prefix))

    # Every nth request fails in one way or another.
    def fault(self):
        with self.lock:
            self.served += 1
            if not self.faults:
                return None
            for every, what in ((13, "503"), (19, "half"), (29, "drop")):
                if self.served % every == 0:
                    self.broken += 1
                    return what
            return None

    def wrong_signature(self, handler, body):
        """Why the request is not signed as it must be, or None. After AWS's description, from what came."""
        path, _, query = handler.path.partition("?")
        field = handler.headers.get("authorization", "")
        if not field.startswith("AWS4-HMAC-SHA256 "):
            return "no signature"
        parts = dict(part.strip().split("=", 1) for part in field[len("AWS4-HMAC-SHA256 "):].split(","))
        key, day, region, service, end = parts["Credential"].split("/")
        when = handler.headers["x-amz-date"]
        if (key, region, service, end) != (self.key, self.region, "s3", "aws4_request") or not when.startswith(day):
            return "of somebody else"
        asked = datetime.datetime.strptime(when, "%Y%m%dT%H%M%SZ").replace(tzinfo=datetime.timezone.utc)
        if abs(datetime.datetime.now(datetime.timezone.utc) - asked) > datetime.timedelta(minutes=15):
            return "too old"
        if handler.headers.get("x-amz-security-token") != self.token:
            return "another token"
        digest = handler.headers["x-amz-content-sha256"]
        if digest != sha256(body):
            return "another body"
        names = parts["SignedHeaders"].split(";")
        must = {"host"} | {name.lower() for name in handler.headers if name.lower().startswith("x-amz-")}
        if names != sorted(names) or not must <= set(names):
            return "headers are not signed"
        pairs = sorted(tuple(pair.partition("=")[::2]) for pair in query.split("&")) if query else []
        for text in [path] + [part for pair in pairs for part in pair]:
            if urllib.parse.quote(urllib.parse.unquote_to_bytes(text), safe="/~" if text is path else "~") != text:
                return "encoded otherwise: " + text
        canonical = "\n".join([handler.command, path, "&".join("=".join(pair) for pair in pairs),
                               *("%s:%s" % (name, " ".join(handler.headers[name].split())) for name in names), "",
                               ";".join(names), digest])
        scope = "/".join([day, region, service, end])
        to_sign = "\n".join(["AWS4-HMAC-SHA256", when, scope, sha256(canonical.encode())])
        secret = ("AWS4" + self.secret).encode()
        for part in (day, region, service, end):
            secret = hmac.new(secret, part.encode(), hashlib.sha256).digest()
        expected = hmac.new(secret, to_sign.encode(), hashlib.sha256).hexdigest()
        return None if hmac.compare_digest(expected, parts["Signature"]) else "another signature"

    def listing(self, bucket, query):
        prefix = query.get("prefix", "")
        # As a token is: not to be understood, and with every sign that must be encoded.
        after = base64.b64decode(query["continuation-token"][2:]).decode() if "continuation-token" in query else ""
        keys = sorted((key for key in self.buckets[bucket] if key.startswith(prefix)), key=str.encode)
        keys = [key for key in keys if key.encode() > after.encode()]
        page, more = keys[:PAGE], len(keys) > PAGE
        quote = urllib.parse.quote_plus if query.get("encoding-type") == "url" else (lambda text, safe="": text)
        lines = ['<?xml version="1.0" encoding="UTF-8"?>',
                 '<ListBucketResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/">', "<Name>%s</Name>" % bucket,
                 "<EncodingType>url</EncodingType><IsTruncated>%s</IsTruncated>" % str(more).lower()]
        for key in page:
            data, tag, when = self.buckets[bucket][key]
            lines.append("<Contents><Key>%s</Key><LastModified>%s</LastModified>"
                         "<ETag>&quot;%s&quot;</ETag><Size>%d</Size></Contents>"
                         % (escape(quote(key, safe="/")), when.strftime("%Y-%m-%dT%H:%M:%S.000Z"), tag, len(data)))
        if more:
            token = "+/" + base64.b64encode(page[-1].encode()).decode()
            lines.append("<NextContinuationToken>%s</NextContinuationToken>" % escape(token))
        return "\n".join(lines + ["</ListBucketResult>"]).encode()

    def handler(store):
        class Handler(http.server.BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def log_message(self, *_):
                pass

            def answer(self, status, body=b"", headers=(), cut=False):
                self.send_response(status)
                for name, value in headers:
                    self.send_header(name, value)
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body[: len(body) // 2] if cut else body)
                if cut:
                    self.close_connection = True

            def refuse(self, status, code, headers=()):
                xml = "<?xml version=\"1.0\"?><Error><Code>%s</Code><Message>%s</Message></Error>" % (code, store.key)
                self.answer(status, xml.encode(), headers)

            def do(self):
                body = self.rfile.read(int(self.headers.get("content-length") or 0))
                fault = store.fault()
                if fault == "drop":
                    self.close_connection = True
                    return
                if fault == "503":
                    return self.refuse(503, "SlowDown")
                wrong = store.wrong_signature(self, body)
                if wrong:
                    store.refused.append("%s %s: %s" % (self.command, self.path, wrong))
                    return self.refuse(403, "SignatureDoesNotMatch")
                path, _, query = self.path.partition("?")
                bucket, _, key = urllib.parse.unquote(path)[1:].partition("/")
                query = dict(urllib.parse.parse_qsl(query, keep_blank_values=True))
                if any(("%s /%s/%s" % (self.command, bucket, key)).startswith(one) for one in store.denied):
                    return self.refuse(403, "AccessDenied")
                if bucket in store.elsewhere:
                    where = [("Location", store.elsewhere[bucket]), ("x-amz-bucket-region", "vn-nam-1")]
                    return self.refuse(301, "PermanentRedirect", where)
                if bucket not in store.buckets:
                    return self.refuse(404, "NoSuchBucket")
                with store.lock:
                    store.counts[self.command, bucket + "/" + key] += 1
                objects = store.buckets[bucket]
                if self.command == "GET" and not key:
                    return self.answer(200, store.listing(bucket, query))
                if self.command == "PUT":
                    store.put(bucket, key, body)
                    return self.answer(200, headers=[("ETag", '"%s"' % objects[key][1])])
                if self.command == "DELETE":
                    objects.pop(key, None)
                    return self.answer(204)
                if key not in objects:
                    return self.refuse(404, "NoSuchKey")
                data, tag, _ = objects[key]
                if self.headers.get("if-match", '"%s"' % tag) != '"%s"' % tag:
                    return self.refuse(412, "PreconditionFailed")
                time.sleep(store.delay)
                self.answer(200, data, [("ETag", '"%s"' % tag)], cut=fault == "half")

            do_GET = do_PUT = do_DELETE = do_HEAD = do

        return Handler
