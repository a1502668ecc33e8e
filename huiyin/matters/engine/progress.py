"""The progress report (D-18) that each move of a statutory procedure leaves by itself (WH-07)."""

from huiyin.matters.engine import contents, papers, procedures
from huiyin.matters.engine.work import Work


def report(work: Work) -> None:
    """Tell the petitioner the step reached, the next one, its last day and what rests, from what is recorded."""
    run = procedures.the_run(work)
    extra = {
        "procedure": work.claim.diverted_to,
        "step_reached": reached(work, run),
        "next_step": run.next_name,
        "due": due_words(work, run),
        "suspensions": resting(run) or "无",
    }
    papers.issue(work, "D-18", contents.of_case(work) | extra, to_petitioner=True)


def reached(work: Work, run: procedures.Run) -> str:
    """The step that is reached, with its day."""
    since = run.course.reached_on(run.course.step) or work.on
    return f"{contents.zh(since)}进入“{run.step.name}”环节（{run.step.who_label}）"


def due_words(work: Work, run: procedures.Run) -> str:
    """Until when the reached step is to be taken, with the article that says so."""
    limit, due = run.limit_at(run.course.step), procedures.due_at(run, run.course.step, work.calendar)
    if limit is None:
        return "法律没有规定本环节的期限"
    if due is None:
        return f"{limit.sentence}；程序中止期间不计算" if run.course.suspended_since else limit.sentence
    rough = "（暂定）" if due.provisional else ""
    return f"{limit.sentence}，最后一天是{contents.zh(due.rolled)}{rough}"


def resting(run: procedures.Run) -> str:
    """Since when and why the procedure rests; empty while it runs."""
    since = run.course.suspended_since
    return f"自{contents.zh(since)}起中止：{run.course.ground}" if since else ""
