"""Answers to recommendations are reminded of before their day and pressed for after it: each once (T-19)."""

from huiyin.jobs.chore import Chore
from huiyin.supervision.actions.recommendations import press_recommendations

CHORE = Chore(name="recommendations", label="建议反馈", cron="30 * * * * 0", run=press_recommendations)
