"""Files sent piece by piece while the form is still being filled in: the tus protocol, version 1.0.0.

A piece that was lost on the way is sent again from the byte that is asked for by HEAD. Refusals are plain sentences.
"""

import base64
import binascii
from collections.abc import Callable
from functools import wraps
from typing import BinaryIO, cast

from django.http import HttpRequest, HttpResponse, UnreadablePostError
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from huiyin.attachments import actions, queries
from huiyin.kernel import clock
from huiyin.kernel.errors import HuiyinError, Refused
from huiyin.web.access import personal_page
from huiyin.web.limits import source_of, spend
from huiyin.web.parts.attach.holding import held_by
from huiyin.web.parts.attach.shelf import FROM_SOURCE, Shelf
from huiyin.web.parts.say import say

VERSION = "1.0.0"
LARGEST_PIECE = 4 * 1024 * 1024
_PIECE = "application/offset+octet-stream"

View = Callable[..., HttpResponse]


def _in_plain_words(view: View) -> View:
    """A refusal is a sentence for the line of the file, not a page; every answer names the protocol."""

    @wraps(view)
    def answered(request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        try:
            answer = view(request, *args, **kwargs)
        except HuiyinError as error:
            answer = HttpResponse(
                say(error.message), status=error.status, content_type="text/plain; charset=utf-8"
            )
            seconds = getattr(error, "seconds", None)
            if seconds is not None:
                answer["Retry-After"] = str(seconds)
        except UnreadablePostError:
            # The link broke within the piece; whoever comes back asks how far it is.
            answer = HttpResponse(status=400)
        answer["Tus-Resumable"] = VERSION
        return answer

    return answered


@personal_page
@require_http_methods(["GET", "POST"])
@_in_plain_words
def uploads(request: HttpRequest) -> HttpResponse:
    """The list of what is held; or a new file begins."""
    holder = held_by(request, request.headers.get("X-Holder", ""))
    if request.method == "GET":
        return render(request, "parts/attach/list.html", {"shelf": Shelf(holder)})
    now = clock.now()
    spend(FROM_SOURCE, source_of(request), at=now)
    size, name = _number(request, "Upload-Length"), _name(request.headers.get("Upload-Metadata", ""))
    reference = actions.begin(name=name, size=size, holder=holder, at=now)
    return HttpResponse(status=201, headers={"Location": reverse("parts:upload", args=[reference])})


@personal_page
@require_http_methods(["HEAD", "PATCH", "DELETE"])
@_in_plain_words
def upload(request: HttpRequest, reference: object) -> HttpResponse:
    """Ask how far a file has come, add a piece, or drop it."""
    holder = held_by(request, request.headers.get("X-Holder", ""))
    if request.method == "DELETE":
        actions.drop(str(reference), holder=holder)
        return HttpResponse(status=204)
    if request.method == "HEAD":
        found = queries.progress(str(reference), holder=holder)
    else:
        found = _append(request, str(reference), holder)
    how_far = {"Upload-Offset": str(found.offset), "Upload-Length": str(found.size)}
    return HttpResponse(status=200 if request.method == "HEAD" else 204, headers=how_far)


def _append(request: HttpRequest, reference: str, holder: str) -> actions.Progress:
    offset = _number(request, "Upload-Offset")
    if request.content_type != _PIECE or _number(request, "Content-Length") > LARGEST_PIECE:
        raise Refused(_("这一段文件无法识别。请重新选择文件。"), code="upload.piece")
    return actions.append(
        reference, offset=offset, stream=cast(BinaryIO, request), holder=holder, at=clock.now()
    )


def _number(request: HttpRequest, header: str) -> int:
    said = request.headers.get(header, "")
    if not said.isdecimal() or len(said) > 12:
        raise Refused(_("这一段文件无法识别。请重新选择文件。"), code="upload.header")
    return int(said)


def _name(metadata: str) -> str:
    """The file's name: `filename` and its UTF-8 in base64, one of the pairs between commas."""
    pairs = (pair.strip().partition(" ") for pair in metadata.split(","))
    found = {key: value for key, _space, value in pairs}
    try:
        return base64.b64decode(found.get("filename", ""), validate=True).decode()
    except (binascii.Error, UnicodeDecodeError) as error:
        raise Refused(_("文件名无法识别。请改名后重新选择。"), code="upload.name") from error
