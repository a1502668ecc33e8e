"""Keeping what is handed in, using it, dropping it; scanning and tidying."""

from huiyin.attachments.actions.drop import drop
from huiyin.attachments.actions.keep import keep, sent
from huiyin.attachments.actions.reseal import reseal
from huiyin.attachments.actions.resume import append, begin
from huiyin.attachments.actions.scan import scan
from huiyin.attachments.actions.take import Handed, Taken, take
from huiyin.attachments.actions.tidy import tidy
from huiyin.attachments.kept import KeptFile, Progress

__all__ = [
    "Handed",
    "KeptFile",
    "Progress",
    "Taken",
    "append",
    "begin",
    "drop",
    "keep",
    "reseal",
    "scan",
    "sent",
    "take",
    "tidy",
]
