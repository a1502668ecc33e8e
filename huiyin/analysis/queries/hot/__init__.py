"""Topics, alerts and governance tasks, as far as the asking seat may see the matters behind them."""

from huiyin.analysis.models.governance_entry import KINDS as ENTRY_KINDS
from huiyin.analysis.models.trend_alert import VERDICTS
from huiyin.analysis.queries.hot.alerts import Alerts, AlertView, alert, alerts, waiting
from huiyin.analysis.queries.hot.candidates import Candidate, candidates
from huiyin.analysis.queries.hot.effect import Effect
from huiyin.analysis.queries.hot.listed import ORDERS, Listed, TopicAsked, TopicLine, topic_lines, topics
from huiyin.analysis.queries.hot.page import MATTERS, TopicView, topic, topic_matters
from huiyin.analysis.queries.hot.series import Bar
from huiyin.analysis.queries.hot.tasks import TaskLine, TaskView, task, tasks
from huiyin.analysis.rules.governance import LABELS as TASK_LABELS
from huiyin.analysis.rules.governance import State as TaskState

__all__ = [
    "ENTRY_KINDS",
    "MATTERS",
    "ORDERS",
    "TASK_LABELS",
    "VERDICTS",
    "AlertView",
    "Alerts",
    "Bar",
    "Candidate",
    "Effect",
    "Listed",
    "TaskLine",
    "TaskState",
    "TaskView",
    "TopicAsked",
    "TopicLine",
    "TopicView",
    "alert",
    "alerts",
    "candidates",
    "task",
    "tasks",
    "topic",
    "topic_lines",
    "topic_matters",
    "topics",
    "waiting",
]
