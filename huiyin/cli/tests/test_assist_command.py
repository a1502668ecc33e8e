"""huiyin assist tells operators whether the model answers, and sends nothing of any matter."""

from argparse import Namespace

from huiyin.assist.factories import ModelServer, answering, model_at
from huiyin.cli.commands import assist


def test_it_says_what_is_so():
    answer = assist.run(Namespace())
    assert answer["exit_code"] == 0 and not answer["on"] and "没有使用大模型" in assist.show(answer)
    with answering(ModelServer()) as server, model_at(server.url):
        answer = assist.run(Namespace())
        assert answer["ok"] and "可用" in assist.show(answer) and not server.received
    with model_at(server.url):
        answer = assist.run(Namespace())
        assert answer["exit_code"] == 1 and "连不上" in assist.show(answer)
