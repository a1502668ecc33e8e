"""Tables: one per file, foreign keys down only and without a way back."""

import ast

import pytest
from django.apps import apps
from django.db.models import Field, ForeignKey, ManyToManyField

from tests.house.source import PACKAGE, package_sources

FLOORS = (
    {"contenttypes", "auth", "sessions"},
    {"audit"},
    {"units"},
    {"accounts"},
    {"people", "catalogue"},
    {"routing", "documents", "post", "attachments"},
    {"matters"},
    {"intake"},
    {"evaluation", "review", "mediation", "backlog", "reception", "grid", "suggestions", "inspection"},
    {"supervision"},
    {"analysis", "assist"},
    {"web", "api", "jobs"},
)
FLOOR = {label: height for height, floor in enumerate(FLOORS) for label in floor}

OURS = [app for app in apps.get_app_configs() if app.name.startswith("huiyin.")]
RELATIONS = [
    field
    for app in OURS
    for model in app.get_models()
    for field in model._meta.local_fields + model._meta.local_many_to_many
    if isinstance(field, ForeignKey | ManyToManyField)
]


@pytest.mark.parametrize("field", RELATIONS, ids=str)
def test_relations_point_down_and_not_back(field: Field):
    model, target = field.model, field.related_model
    assert isinstance(field, ForeignKey), "a table of its own says since when and by whom"
    below = FLOOR[target._meta.app_label] < FLOOR[model._meta.app_label]
    assert below or target._meta.app_label == model._meta.app_label
    assert field.remote_field.hidden


def test_relations_are_named_as_text():
    wrong = [
        f"{source.name}:{node.lineno}"
        for source in package_sources()
        for node in ast.walk(source.tree)
        if isinstance(node, ast.Call)
        and ast.unparse(node.func).endswith(("ForeignKey", "OneToOneField"))
        and not (
            isinstance(node.args[0], ast.Constant) or ast.unparse(node.args[0]) == "settings.AUTH_USER_MODEL"
        )
    ]
    assert wrong == []


@pytest.mark.parametrize("app", OURS, ids=lambda app: app.label)
def test_one_table_per_file(app):
    homes = [model.__module__ for model in app.get_models()]
    assert sorted(homes) == sorted(set(homes))
    assert not (PACKAGE / app.label / "models.py").exists()
