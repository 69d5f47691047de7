"""A picture kept as JSON, so that its copy stays as it was when it was released."""

import json
from dataclasses import asdict
from typing import Any

from app.paper.chart_values import Chart, ChartMark, ChartPoint


def json_of_chart(chart: Chart) -> str:
    return json.dumps(asdict(chart), ensure_ascii=False)


def chart_of_json(kept: str) -> Chart:
    form: dict[str, Any] = json.loads(kept)
    points = tuple(ChartPoint(**point) for point in form.pop("points"))
    marks = tuple(ChartMark(**mark) for mark in form.pop("marks"))
    return Chart(points=points, marks=marks, **form)
