"""Matters, not persons: no table, field, choice or role about a person's expected conduct, travel or opinions."""

import ast
import re
from collections.abc import Iterator

from django.apps import apps

from huiyin.kernel.roles import ROLE_LABELS
from tests.house.source import package_sources

# Words by which the eleven refused mechanisms are known where they exist.
CHINESE = re.compile(
    "重点人|重点信访人|重点关注人|稳控|维稳|管控|危险等级|危险程度|缠访|闹访|缠闹|老户|老上访|非访|越级访人|"
    "上访次数|进京次数|打击处理|处罚次数|训诫次数|黑名单|信用分|信用等级|行为评分|人员风险|风险人员|行踪|轨迹|"
    "思想动态|情绪指数|个人积分|失信"
)
ENGLISH = re.compile(
    r"danger|watch_?list|black_?list|trouble_?maker|stability_control|person_risk|risk_(score|level)_of|"
    r"credit_score|sanction|conduct_|trajectory|whereabouts|surveillance|habitual|persona_score|"
    r"(petitioner|person|citizen|people)_(score|rank|rating|risk|label|tag|level|grade|colou?r)",
    re.IGNORECASE,
)


def words_of_tables() -> Iterator[str]:
    for app in apps.get_app_configs():
        if not app.name.startswith("huiyin."):
            continue
        for model in app.get_models():
            yield f"{model.__name__} {model._meta.verbose_name}"
            for field in model._meta.get_fields():
                choices = getattr(field, "flatchoices", ())
                labels = " ".join(str(label) for _, label in choices)
                yield f"{field.name} {getattr(field, 'verbose_name', '')} {getattr(field, 'help_text', '')} {labels}"


def names_of_fields() -> Iterator[str]:
    """Attributes of plain classes: facts, drafts, proposals."""
    for source in package_sources():
        for node in ast.walk(source.tree):
            if isinstance(node, ast.ClassDef):
                yield f"{source.name} {node.name}"
                for statement in node.body:
                    if isinstance(statement, ast.AnnAssign):
                        yield f"{source.name} {ast.unparse(statement.target)}"


def test_no_table_knows_what_a_person_is_expected_to_do():
    assert [words for words in words_of_tables() if CHINESE.search(words) or ENGLISH.search(words)] == []


def test_no_fact_does():
    assert [name for name in names_of_fields() if ENGLISH.search(name)] == []


def test_no_role_does():
    assert [label for label in ROLE_LABELS.values() if CHINESE.search(label)] == []


def test_the_words_are_found_where_they_stand():
    assert CHINESE.search("重点人员名单")
    assert ENGLISH.search("petitioner_risk")
    assert not CHINESE.search("重点项目")
    assert not ENGLISH.search("risk_topic")
