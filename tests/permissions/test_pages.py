"""Every page for everybody (R13, R15): who opens it, and what of a matter may be read there."""

import io
import re
import uuid
from dataclasses import dataclass, field

import pytest
from django.http import HttpResponse
from django.test import Client

from huiyin.analysis.actions import derive
from huiyin.attachments.actions import keep
from huiyin.kernel import clock
from huiyin.kernel.roles import Role
from huiyin.matters.factories import AT, Case, Cast, at_stage, register
from huiyin.matters.models import Arrival, Enclosure, Involvement, Paper
from huiyin.matters.states import ClaimState
from huiyin.web.access import Access, access_of
from huiyin.web.factories import signed_in
from tests.permissions.policy import ANY_SEAT, ANYBODY, ELSEWHERE, PROVED, SIGNED_IN, addresses, who_may

TEXTS = {
    "own": "柳岸三号楼下水道堵塞，污水外溢，请求尽快疏通。",
    "other": "竹园路面塌陷两个月，无人修复，请求尽快修复。",
    "sealed": "反映旧改招标中有人收受好处，请求依法查处。",
    "accusing": "反映街道虚报修缮工程款项，请求依法查处。",
}
RELATIONS = tuple(TEXTS)
ANONYMOUS, CITIZEN = "anonymous", "citizen"


@dataclass
class World:
    """A street with a seat of every role, and four matters: its own, another's, a sealed one, one that accuses it."""

    cast: Cast = field(default_factory=Cast)
    matters: dict[str, Case] = field(default_factory=dict)
    visitors: dict[str, Client] = field(default_factory=dict)

    def fill(self) -> "World":
        """Bring it to life."""
        own = at_stage(ClaimState.SERVED, cast=self.cast, text=TEXTS["own"])
        other = at_stage(ClaimState.SERVED, cast=self.cast, text=TEXTS["other"], seed=2, street="d2-s2")
        accused = (self.cast.unit("d1-s1"),)
        self.matters = {
            "own": own,
            "other": other,
            "sealed": self._sealed("sealed", 3),
            "accusing": self._sealed("accusing", 4, accused_unit_ids=accused),
        }
        for relation, case in self.matters.items():
            _with_file(case, TEXTS[relation])
        derive()
        self.visitors = {ANONYMOUS: Client(), CITIZEN: self._citizen(own)}
        self.visitors |= {role.value: signed_in(self.cast[f"d1-s1:{role}"]) for role in Role}
        return self

    def _sealed(self, relation: str, seed: int, **more: object) -> Case:
        more |= {"claim_class": "accusation", "by": self.cast["xf:discipline"]}
        case = register(self.cast, text=TEXTS[relation], seed=seed, **more)
        for part in ("holder", "copy"):
            unit_id = self.cast.unit("d1-s1")
            Involvement.objects.create(matter_id=case.matter.pk, unit_id=unit_id, part=part, since=AT)
        return case

    def _citizen(self, case: Case) -> Client:
        client = Client()
        with clock.frozen(case.at):
            client.post("/track/", {"number": case.registered.number, "code": case.registered.code})
        return client

    def seen_in(self, answer: HttpResponse) -> set[str]:
        """The matters whose number or words stand in an answer; the echo of what was searched for says nothing."""
        page = answer.getvalue().decode(errors="replace")
        found = set()
        for relation, case in self.matters.items():
            number = case.registered.number
            # A refusal may repeat the address that was asked for, and says nothing by it.
            numbered = answer.status_code == 200 and number in page
            if (numbered and number in _told(page, number)) or TEXTS[relation][:9] in page:
                found.add(relation)
        return found

    def on_record(self, who: str, address: str, answer: HttpResponse) -> set[str]:
        """The ordinary matters of which the record tells auditors the number, and no word."""
        if who != Role.AUDITOR or not address.startswith("manage/audit/"):
            return set()
        page = answer.getvalue().decode(errors="replace")
        return {relation for relation in ("own", "other") if TEXTS[relation][:9] not in page}

    def may_read(self, who: str, relation: str) -> bool:
        """By hand: the own citizen and readers read the own matter, the compartment the sealed one, nobody the rest."""
        readers = {role.value for role in Role} - {Role.ADMIN, Role.AUDITOR, Role.DISCIPLINE}
        return {
            "own": who == CITIZEN or who in readers,
            "other": False,
            "sealed": who == Role.DISCIPLINE,
            "accusing": False,
        }[relation]


def _told(page: str, number: str) -> str:
    """A page without the echo of a number that was searched for."""
    return re.sub(f'(<title>|value="|(number|q)(=|%3D)){number}', "", page)


@pytest.fixture
def world(db: None) -> World:
    """The small city with its matters."""
    return World().fill()


def _with_file(case: Case, text: str) -> None:
    """A file came with it: its name and its bytes are the words of the matter."""
    kept = keep(io.BytesIO(text.encode()), name=f"{text[:12]}.txt", holder="draft", at=case.at)
    told = {"position": 1, "added_at": case.at, "actor_label": "信访人"}
    Enclosure.objects.create(attachment_id=kept.id, arrival_id=case.registered.arrival_id, **told)


def gaps_of(case: Case) -> dict[str, object]:
    """What a matter puts into the gaps of an address."""
    paper = Paper.objects.filter(matter_id=case.matter.pk).order_by("-pk").first()
    return {
        "number": case.registered.number,
        "claim_id": case.claim.pk,
        "verb": "supplement",
        "document_id": paper.document_id if paper else 999_999,
        "petitioner_id": Arrival.objects.get(pk=case.registered.arrival_id).petitioner_id,
        "enclosure_id": Enclosure.objects.get(arrival_id=case.registered.arrival_id).pk,
        "reference": uuid.UUID(int=0),
        "unit_id": case.cast.unit("d1-s1"),
        "standing": "open",
        "name": "call",
    }


def filled(address: str, values: dict[str, object]) -> str:
    """The address with its gaps filled."""
    return "/" + re.sub(r"<\w+:(\w+)>", lambda gap: str(values.get(gap[1], 1)), address)


def opens(answer: HttpResponse) -> bool:
    """Whether somebody came past the rule of a page; led to a door or refused is not past."""
    led = answer.status_code == 302 and re.match(r"/(sign-in|track)/\?next=", answer.headers["Location"])
    return answer.status_code != 403 and not led


def expected(who: str, address: str) -> bool:
    """By the list."""
    rule = who_may(address.partition("?")[0])
    if isinstance(rule, frozenset):
        return who in {role.value for role in rule}
    return {ANYBODY: True, PROVED: who == CITIZEN, SIGNED_IN: who not in (ANONYMOUS, CITIZEN)}[str(rule)]


def pages() -> list[str]:
    """Every address of a page."""
    return [address for address, _ in addresses() if not address.startswith(ELSEWHERE)]


def test_r13_a_new_page_says_for_whom_it_is() -> None:
    """Nobody may forget it: an address without a line in the list fails here."""
    assert [address for address in pages() if who_may(address) is None] == []
    assert len(pages()) > 60


def test_r13_each_view_declares_what_the_list_says() -> None:
    """The rule in front of a view, for reading and for sending alike, names the roles of the list."""
    wrong = [address for address, entry in addresses() if not _declares(address, access_of(entry.callback))]
    assert wrong == []


def _declares(address: str, rule: Access | None) -> bool:
    if address.startswith(ELSEWHERE):
        return rule is None
    wanted = who_may(address)
    if rule is None or isinstance(wanted, frozenset):
        return rule is not None and rule.kind == "seat" and (rule.roles or ANY_SEAT) == wanted
    kinds = {ANYBODY: ("open", "personal"), PROVED: ("proved",), SIGNED_IN: ("account",)}
    return rule.kind in kinds.get(str(wanted), ())


def test_r13_r14_r15_every_page_for_everybody_and_every_matter(world: World) -> None:
    """A page opens for those on the list alone, and shows each matter to those alone for whom it is.

    Pages about one matter are asked for the own, another unit's, a sealed one and one that accuses the own unit;
    every page, whatever it was asked for, is searched for the number and the words of all four.
    """
    wrong: list[object] = []
    shown: dict[tuple[str, str], str] = {}
    gaps = {relation: gaps_of(case) for relation, case in world.matters.items()}
    searches = [page + case.registered.number for page in _SEARCHES for case in world.matters.values()]
    searches += [f"desk/search/?q={text[2:6]}" for text in TEXTS.values()]
    with clock.frozen(world.matters["own"].at):
        for address in [*pages(), *searches]:
            for who, client in world.visitors.items():
                for relation in asked_for(address, who):
                    answer = client.get(filled(address, gaps[relation]))
                    if not _fits(answer, who, address, relation):
                        wrong.append((who, address, relation, answer.status_code))
                    seen = world.seen_in(answer) - world.on_record(who, address, answer)
                    shown |= {(who, relation): address for relation in seen}
    assert wrong == []
    assert {pair: address for pair, address in shown.items() if not world.may_read(*pair)} == {}
    everybody = {(who, relation) for who in world.visitors for relation in world.matters}
    assert set(shown) == {pair for pair in everybody if world.may_read(*pair)}


_SEARCHES = ("desk/find/?number=", "desk/register/?number=", "desk/search/?q=")
_ENDING = ("leave/", "track/leave/", "sign-in/leave/")


def asked_for(address: str, who: str) -> tuple[str, ...]:
    """The matters for which somebody asks a page; those who may not open it at all ask for the own."""
    if address in _ENDING:
        return ()
    about_one = "number>" in address or "claim_id>" in address or "document_id>" in address
    return RELATIONS if about_one and expected(who, address) else RELATIONS[:1]


def _fits(answer: HttpResponse, who: str, address: str, relation: str) -> bool:
    """By the list; a page about one matter may refuse more than its list does."""
    if "<" in address:
        return expected(who, address) or not opens(answer)
    return opens(answer) == expected(who, address)


def test_r13_the_interface_asks_everybody_for_a_key(world: World) -> None:
    """A seat's cookie opens no address of the interface."""
    for address, entry in addresses():
        if not address.startswith("api/v1/") or address in ("api/v1/openapi.json", "api/v1/"):
            continue
        for who in (ANONYMOUS, CITIZEN, Role.CLERK.value):
            target = "/" + re.sub(r"<(?:\w+:)?\w+>", "1", address)
            answers = [world.visitors[who].get(target), world.visitors[who].post(target)]
            assert {answer.status_code for answer in answers} <= {401, 405}, (who, address, entry)
