"""What Observatory and internet.nl look at, worked out from what our nginx answers: every point that can be had."""

import re
from collections.abc import Mapping

import pytest
from lxml import html
from serving import Nginx

# The modifiers of MDN HTTP Observatory that a static site meets; from SCORE_TABLE in src/grader/charts.js and the tests
# in src/analyzer/tests/ of mdn/mdn-http-observatory. It starts at 100; what is above that counts from 90 on.
CSP_STRICT, CSP_WEAK, CSP_NONE = 10, -20, -25  # default-src none and nothing unsafe; unsafe; not there
COOKIES_NONE, COOKIES = 0, -20
CORS_PUBLIC = 0  # none, or for everyone without credentials
REDIRECTION = 0  # to https on the same host: the server block of deploy/README.md
REFERRER_PRIVATE, REFERRER_NONE = 5, 0
HSTS_HALF_A_YEAR, HSTS_NONE = 0, -20  # 5 for a host on the list of browsers: for its administrator to ask
SRI_NOT_NEEDED, SRI_ELSEWHERE = (
    0,
    -50,
)  # 5 for hashes on scripts, which guard nothing when page and script are one host's
NOSNIFF, SNIFF = 0, -5
FRAMES_BY_CSP, FRAMES_BY_HEADER, FRAMES_FREE = 5, 0, -20
CORP_SAME, CORP_CROSS_OR_NONE = 10, 0

_PRIVATE = {"no-referrer", "same-origin", "strict-origin", "strict-origin-when-cross-origin"}
_HALF_A_YEAR, _YEAR = 15_768_000, 31_536_000


def policy(headers: Mapping[str, str]) -> dict[str, set[str]]:
    """The policy by kind."""
    rules = filter(None, headers.get("content-security-policy", "").split("; "))
    return {kind: set(sources.split()) for kind, _, sources in (rule.partition(" ") for rule in rules)}


def max_age(headers: Mapping[str, str]) -> int:
    """For how many seconds a browser asks for https only."""
    found = re.search(r"max-age=(\d+)", headers.get("strict-transport-security", ""))
    return int(found[1]) if found else 0


def observatory(headers: Mapping[str, str], page: str) -> int:
    """The score of a page."""
    csp = policy(headers)
    unsafe = {"'unsafe-inline'", "'unsafe-eval'", "http:", "https:", "*"} & {
        one for kind in csp.values() for one in kind
    }
    strict = csp.get("default-src") == {"'none'"} and "data:" not in csp.get("script-src", set())
    strict = strict and csp.get("form-action", set()) <= {"'none'", "'self'"} and "form-action" in csp
    scripts = [script.get("src", "") for script in html.document_fromstring(page).iter("script")]
    ancestors = csp.get("frame-ancestors", set()) & {"'none'", "'self'"}
    modifiers = (
        CSP_NONE if not csp else CSP_STRICT if strict and not unsafe else CSP_WEAK,
        COOKIES if "set-cookie" in headers else COOKIES_NONE,
        CORS_PUBLIC,
        REDIRECTION,
        REFERRER_PRIVATE if headers.get("referrer-policy") in _PRIVATE else REFERRER_NONE,
        HSTS_HALF_A_YEAR if max_age(headers) >= _HALF_A_YEAR else HSTS_NONE,
        SRI_ELSEWHERE if any("//" in script for script in scripts) else SRI_NOT_NEEDED,
        NOSNIFF if headers.get("x-content-type-options") == "nosniff" else SNIFF,
        FRAMES_BY_CSP if ancestors else FRAMES_BY_HEADER if "x-frame-options" in headers else FRAMES_FREE,
        CORP_SAME
        if headers.get("cross-origin-resource-policy") in {"same-origin", "same-site"}
        else CORP_CROSS_OR_NONE,
    )
    without = 100 + sum(one for one in modifiers if one < 0)
    return without + sum(one for one in modifiers if one > 0) if without >= 90 else max(without, 0)


def internet_nl(headers: Mapping[str, str]) -> list[str]:
    """What its web test has to say of the headers (checks/tasks/http_headers.py of internetstandards/Internet.nl)."""
    csp = policy(headers)
    sources = {one for kind in csp.values() for one in kind}
    demands = {
        "X-Frame-Options": headers.get("x-frame-options", "").upper() in {"DENY", "SAMEORIGIN"},
        "X-Content-Type-Options": headers.get("x-content-type-options") == "nosniff",
        "Referrer-Policy": headers.get("referrer-policy") in {"no-referrer", "same-origin"},
        "HSTS of a year": max_age(headers) >= _YEAR,
        "CSP without unsafe": not any("unsafe" in one or one in {"http:", "https:", "*"} for one in sources),
        "CSP without data: for scripts": "data:" not in csp.get("script-src", set()) | csp.get("object-src", set()),
        **{
            f"CSP {kind}": csp.get(kind, {"*"}) <= {"'none'", "'self'"}
            for kind in ("default-src", "base-uri", "form-action")
        },
        "CSP frame-ancestors": "frame-ancestors" in csp,
    }
    return [name for name, met in demands.items() if not met]


@pytest.mark.parametrize("path", ["", "over/", "hulp/", "hulp/nummers/", "visie/2030-2034/", "niets", "hulp/niets"])
def test_every_bonus_that_a_static_site_can_earn_is_earned(nginx: Nginx, below_a_path: Nginx, path: str) -> None:
    for server in (nginx, below_a_path):
        answer = server.ask(server.base + path)
        assert observatory(answer.headers, answer.body.decode()) == 130
        assert internet_nl(answer.headers) == []


@pytest.mark.parametrize(
    ("header", "value", "score"),
    [
        ("content-security-policy", None, 55),
        ("content-security-policy", "default-src 'self' 'unsafe-inline'; frame-ancestors 'none'", 80),
        ("referrer-policy", None, 125),
        ("strict-transport-security", "max-age=60", 80),
        ("x-content-type-options", None, 125),
        ("cross-origin-resource-policy", "cross-origin", 120),
        ("set-cookie", "a=b", 80),
    ],
)
def test_what_is_lost_without_a_header(nginx: Nginx, header: str, value: str | None, score: int) -> None:
    answer = nginx.ask("/")
    headers = {name: text for name, text in answer.headers.items() if name != header} | (
        {header: value} if value else {}
    )
    without_frames = header == "content-security-policy" and value is None
    headers = {name: text for name, text in headers.items() if not (without_frames and name == "x-frame-options")}
    assert observatory(headers, answer.body.decode()) == score
    assert header in {"set-cookie", "cross-origin-resource-policy"} or internet_nl(headers)
