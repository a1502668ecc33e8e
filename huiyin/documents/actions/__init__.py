"""Issuing and printing papers."""

from huiyin.documents.actions.issue import issue, issue_all
from huiyin.documents.actions.print_paper import print_pdf, print_together, print_unstored, print_word
from huiyin.documents.actions.set_letter_word import set_letter_word
from huiyin.documents.actions.void import void
from huiyin.documents.queries import DocumentFacts

__all__ = [
    "DocumentFacts",
    "issue",
    "issue_all",
    "print_pdf",
    "print_together",
    "print_unstored",
    "print_word",
    "set_letter_word",
    "void",
]
