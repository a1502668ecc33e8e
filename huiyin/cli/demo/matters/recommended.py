"""Recommendations of each kind: one looked back at, one adopted, one refused, one soon due, one new, one late."""

from datetime import datetime, time, timedelta

from huiyin.accounts import queries as accounts
from huiyin.analysis.actions.look_back import look_back
from huiyin.analysis.queries import advice as backings
from huiyin.analysis.queries import hot, indicators
from huiyin.analysis.queries.look_backs import DAYS
from huiyin.cli.demo.city import DemoCity
from huiyin.cli.demo.matters.seated import seated
from huiyin.kernel.actor import Actor
from huiyin.kernel.clock import SHANGHAI, day_of
from huiyin.kernel.roles import Role
from huiyin.supervision.actions import recommendations as actions
from huiyin.supervision.queries.recommendations import Advice, Backing, Scope, backed_by_unit

ADOPTED_AGO, REFUSED_AGO, LATE_AGO, SOON_AGO, LATELY = 58, 50, 40, 28, 9
YEAR = timedelta(days=365)
LASTING_FIELD = "0102"


def advise(city: DemoCity, *, until: datetime) -> int:
    """Write them by the real actions, and let time pass over them; returns how many, 0 without enough topics."""
    office = seated(city.units["xf"], Role.SUPERVISOR, on=day_of(until))
    asked = hot.TopicAsked(since=day_of(until - YEAR), until=day_of(until))
    old_enough = day_of(until) - timedelta(days=ADOPTED_AGO + 10)
    found = hot.topic_lines(office, asked, on=day_of(until), most=60)
    topics = [one for one in found if one.first <= old_enough][:4]
    stories = (_adopted, _refused, _new, _late)
    if len(topics) < len(stories):
        return 0
    for story, topic in zip(stories, topics, strict=True):
        story(city, office, topic, until)
    written = len(stories) + _soon_due(city, until) + _lasting(city, office, until)
    for back in range(SOON_AGO - 10, -1, -1):
        while actions.press_recommendations(_morning(until, back)):
            pass
    return written


def _lasting(city: DemoCity, office: Actor, until: datetime) -> int:
    """Adopted so long ago that it was looked back at last month, and is told of in last month's pack."""
    looked = (until.replace(day=1) - timedelta(days=12)).replace(hour=9)
    adopted, unit = looked - DAYS, city.units["zjj"]
    at = adopted - timedelta(days=9)
    backing = backed_by_unit(office, Scope(field_code=LASTING_FIELD), since=day_of(at - YEAR), on=day_of(at))
    if not backing.matter_ids:
        return 0
    said = actions.Advised(
        kind=Advice.WORK,
        unit_id=unit,
        about=f"{backing.label}问题反复发生"[:60],
        facts="多个小区反映同类问题，逐件答复后又有新的反映。",
        proposal="列出问题较多的小区，逐个上门整改，每季度公布一次结果。",
        ground_basis="《信访工作条例》第四十条",
    )
    row = int(actions.recommend(said, backing, by=office, at=at).pk)
    answer = actions.Answer(
        adoption="adopt",
        reasons="情况属实，已经列入今年的重点工作。",
        measures="分三批整改，每批一个月，由分管负责同志验收。",
        done_by=day_of(adopted + timedelta(days=60)),
    )
    head = seated(unit, Role.HEAD, on=day_of(until))
    actions.answer_recommendation(row, answer, by=head, at=adopted)
    look_back(looked)
    found = "现场抽看六个小区，整改清单已经完成，公布栏可以看到结果。"
    actions.follow_up(row, carried_out=True, found=found, by=office, at=looked + timedelta(days=1))
    return 1


def _adopted(city: DemoCity, office: Actor, topic: hot.TopicLine, until: datetime) -> None:
    unit = _handling(city, topic, until)
    said = actions.Advised(
        kind=Advice.WORK,
        unit_id=unit,
        about=f"{topic.label}反复发生"[:60],
        facts="同一问题多人、多次反映，逐件答复，没有查找共同的原因。",
        proposal="排查共同原因，列出点位清单，一次整改到位，并公布巡查办法。",
        ground_basis="《信访工作条例》第四十条",
    )
    row = _written(said, office, topic, until, ADOPTED_AGO)
    head = seated(unit, Role.HEAD, on=day_of(until))
    actions.receive_recommendation(row, by=head, at=_morning(until, ADOPTED_AGO - 1))
    answer = actions.Answer(
        adoption="adopt",
        reasons="建议符合实际，单位负责人已经召开专题会研究。",
        measures="第一周排查点位，第二周起逐点整改，由负责同志每周核对清单。",
        done_by=day_of(until) - timedelta(days=12),
    )
    actions.answer_recommendation(row, answer, by=head, at=_morning(until, ADOPTED_AGO - 8))


def _refused(city: DemoCity, office: Actor, topic: hot.TopicLine, until: datetime) -> None:
    said = actions.Advised(
        kind=Advice.POLICY,
        unit_id=city.units["zf"],
        about=f"明确{topic.label}由谁牵头"[:60],
        facts="现行办法没有写明由哪个部门牵头，几个部门都答复不归自己管。",
        proposal="在办法中写明牵头部门和移交期限。",
        policy="市政设施建设、移交和养护的有关办法",
    )
    row = _written(said, office, topic, until, REFUSED_AGO)
    answer = actions.Answer(
        adoption="not_adopted",
        reasons="有关职责已经列入今年的机构改革方案，方案印发后一并明确，不另行修订办法。",
    )
    mayor = seated(city.units["zf"], Role.LEADER, on=day_of(until))
    actions.answer_recommendation(row, answer, by=mayor, at=_morning(until, REFUSED_AGO - 15))


def _new(city: DemoCity, office: Actor, topic: hot.TopicLine, until: datetime) -> None:
    said = actions.Advised(
        kind=Advice.POLICY,
        unit_id=city.units["zf"],
        about=f"统一{topic.label}的办理标准"[:60],
        facts="各区办理和答复的标准不同，群众认为不公平；标准不明的，也容易超期。",
        proposal="统一标准并向社会公开。",
        policy="各区现行的实施细则",
    )
    at = _morning(until, LATELY)
    month = indicators.period.before(indicators.period.month_of(day_of(at)), day_of(at))
    late = indicators.INDICATORS["overdue"]
    figure = backings.backed_by_figure(office, late, "whole", span=month, on=day_of(at))
    _written(said, office, topic, until, LATELY, *([figure] if figure.matter_ids else []))


def _late(city: DemoCity, office: Actor, topic: hot.TopicLine, until: datetime) -> None:
    said = actions.Advised(
        kind=Advice.DUTY,
        unit_id=city.units["jw"],
        about="多次督办后仍不办理",
        facts="经催办、督办，仍未办理，也未说明原因。",
        consequence="同一问题继续发生，群众反复反映。",
        responsible_id=_handling(city, topic, until),
        posts=("deputy", "section"),
        proposal="核实事实，依规依纪处理，并书面反馈结果。",
        ground_basis="《信访工作条例》第四十五条",
    )
    _written(said, office, topic, until, LATE_AGO)


def _soon_due(city: DemoCity, until: datetime) -> int:
    """A district's office advises its first street office, which owes the answer in a few days."""
    at, by = _morning(until, SOON_AGO), seated(city.units["xf-01"], Role.SUPERVISOR, on=day_of(until))
    street = city.units["jd-0101"]
    backing = backed_by_unit(by, Scope(unit_id=street), since=day_of(at - YEAR), on=day_of(at))
    if not backing.matter_ids:
        return 0
    said = actions.Advised(
        kind=Advice.WORK,
        unit_id=street,
        about="受理告知和答复不够规范",
        facts="抽查发现，部分事项没有书面告知，答复没有写明依据。",
        proposal="指定专人核对告知和答复，每周自查一次。",
        ground_basis="《信访工作条例》第四十条",
    )
    actions.recommend(said, backing, by=by, at=at)
    return 1


def _written(
    said: actions.Advised, office: Actor, topic: hot.TopicLine, until: datetime, back: int, *more: Backing
) -> int:
    at = _morning(until, back)
    backing = backings.backed_by_topic(office, topic.id, since=day_of(at - YEAR), on=day_of(at))
    return int(actions.recommend(said, backing, *more, by=office, at=at).pk)


def _handling(city: DemoCity, topic: hot.TopicLine, at: datetime) -> int:
    """A body that holds matters of the topic and has a head to answer."""
    held = [key for key in topic.unit_ids if accounts.seats_in(key, Role.HEAD, day_of(at))]
    return held[0] if held else city.units["cgj"]


def _morning(until: datetime, back: int) -> datetime:
    return datetime.combine(day_of(until - timedelta(days=back)), time(9, 40), SHANGHAI)
