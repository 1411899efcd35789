"""Asks a running service what anybody would ask first, with nothing but Python 3.9: python3 smoke.py ADDRESS CLIENT SECRET."""

import base64
import gzip
import json
import sys
import urllib.error
import urllib.parse
import urllib.request
import uuid

BASE, CLIENT, SECRET = sys.argv[1].rstrip("/"), sys.argv[2], sys.argv[3]


def call(method, path, body=None, headers=None):
    """The status and the body of an answer; a refusal is an answer too."""
    data = None if body is None else json.dumps(body).encode()
    sent = {"Accept-Encoding": "gzip", **({"Content-Type": "application/json"} if data else {}), **(headers or {})}
    request = urllib.request.Request(BASE + path, data=data, method=method, headers=sent)
    try:
        answer = urllib.request.urlopen(request, timeout=30)
    except urllib.error.HTTPError as refused:
        answer = refused
    content = answer.read()
    if answer.headers.get("Content-Encoding") == "gzip":
        content = gzip.decompress(content)
    return answer.status, json.loads(content)


def token():
    basic = base64.b64encode(f"{CLIENT}:{SECRET}".encode()).decode()
    form = urllib.parse.urlencode({"grant_type": "client_credentials"}).encode()
    request = urllib.request.Request(BASE + "/oauth/token", data=form, headers={"Authorization": f"Basic {basic}"})
    return json.load(urllib.request.urlopen(request, timeout=30))["access_token"]


def check(what, found, wanted):
    print(f"{'ok  ' if found == wanted else 'FAIL'} {what}: {found}")
    if found != wanted:
        sys.exit(1)


status, owed = call(
    "POST",
    "/v1/duty-determinations",
    {
        "asOf": "2026-03-02",
        "lines": [{"htsNumber": "8541.42.0010", "countryOfOrigin": "CN", "enteredValue": "200000.00"}],
    },
)
check("what is owed on goods is answered", status, 200)

kept = {key: owed[key] for key in ("question", "questionVersion", "inputs", "asOf", "knownAt", "digest")}
status, again = call("POST", "/v1/recomputations", kept)
check("and is computed again", (status, again["digest"]), (200, owed["digest"]))

status, problem = call("GET", "/v1/bonds")
check("without a token bonds are refused", (status, problem["code"]), (401, "token.missing"))

signed_in = {"Authorization": f"Bearer {token()}"}
status, bonds = call("GET", "/v1/bonds", headers=signed_in)
check("with one they are listed", (status, isinstance(bonds["items"], list)), (200, True))

status, problem = call("POST", "/v1/entries", {}, {**signed_in, "Idempotency-Key": str(uuid.uuid4())})
check("an empty entry is told all its faults at once", (status, len(problem["errors"]) > 5), (400, True))
