"""The statistics of item-analysis, computed a second time and another way: numpy's covariance and correlation
matrices, scipy's unbiased moments and quantiles. Writes a line for each case into
independent.jsonl, which statistics.test.ts compares with.

    python3 test/engine/item-analysis/independent.py   (numpy 2.4, scipy 1.17)
"""

import json
import pathlib
import random

import numpy as np
from scipy import stats


def graded(seed, people, items, spread=1.3, steps=1):
    """Scores of people of differing skill on items of differing difficulty; `steps` parts of a mark."""
    chance = random.Random(seed)
    skills = [chance.gauss(0, spread) for _ in range(people)]
    levels = [chance.gauss(0, 1) for _ in range(items)]
    rows = []
    for skill in skills:
        row = []
        for level in levels:
            p = 1 / (1 + np.exp(level - skill))
            row.append(sum(chance.random() < p for _ in range(steps)) / steps)
        rows.append(row)
    return rows


def with_odd_columns(rows):
    """One question that everybody knows, and one that the better half gets wrong."""
    totals = sorted(sum(row) for row in rows)
    middle = totals[len(totals) // 2]
    return [row + [1.0, 0.0 if sum(row) >= middle else 1.0] for row in rows]


cases = {
    "right or wrong, a class of 40": (graded(1, 40, 10), [1] * 10),
    "right in part, weights": (graded(2, 31, 8, steps=4), [1, 2, 3, 1, 5, 1, 2, 0.5]),
    "just enough people": (graded(3, 15, 6), [1] * 6),
    "a year of 200 with 50 questions": (graded(4, 200, 50), [1] * 50),
    "one known by all and one backwards": (with_odd_columns(graded(5, 24, 7)), [1] * 9),
    "hardly reliable": (graded(6, 18, 4, spread=0.01, steps=3), [2, 1, 1, 2]),
    "two questions": (graded(7, 60, 2, steps=2), [1, 3]),
}


def finite(value):
    return None if value is None or not np.isfinite(value) else float(value)


def expected(rows, weights):
    shares = np.array(rows)
    weights = np.array(weights, dtype=float)
    marks = shares * weights
    n, questions = marks.shape
    totals = marks.sum(axis=1)
    grades = totals / weights.sum()
    matrix = np.cov(marks, rowvar=False)
    # The variance of a sum is the sum of the whole covariance matrix; an item's covariance with it, a row's sum.
    whole = matrix.sum()
    with_total = matrix.sum(axis=1)
    alpha = questions / (questions - 1) * (1 - np.trace(matrix) / whole)
    degrees = (n - 1, (n - 1) * (questions - 1))
    roots = np.where(with_total >= 0, np.sqrt(np.clip(with_total, 0, None)), np.nan)
    mean_low, mean_high = stats.t.interval(0.95, n - 1, loc=grades.mean(), scale=stats.sem(grades))
    items = []
    for at in range(questions):
        own, rest = shares[:, at], totals - marks[:, at]
        flat = np.ptp(own) == 0 or np.ptp(rest) == 0
        r = None if flat else float(np.corrcoef(own, rest)[0, 1])
        best = None if flat else np.cov(np.sort(own), np.sort(rest))[0, 1]
        facility = float(own.mean())
        wilson = stats.binomtest(int(own.sum()), n).proportion_ci(method="wilson") if set(own) <= {0.0, 1.0} else None
        items.append({
            "facility": facility,
            "facilityInterval": [wilson.low, wilson.high] if wilson else None,
            "deviation": float(np.std(own, ddof=1)),
            "intendedWeight": float(weights[at] / weights.sum()),
            "effectiveWeight": finite(roots[at] / np.nansum(roots)),
            "discrimination": r,
            "discriminationInterval": None if flat else [
                float(np.tanh(np.arctanh(r) + side * stats.norm.ppf(0.975) / np.sqrt(n - 3))) for side in (-1, 1)
            ],
            "efficiency": None if flat else float(np.cov(own, rest)[0, 1] / best),
        })
    skew_error = np.sqrt(6 * n * (n - 1) / ((n - 2) * (n + 1) * (n + 3)))
    kurt_error = 2 * skew_error * np.sqrt((n * n - 1) / ((n - 3) * (n + 5)))
    skewness = stats.skew(grades, bias=False)
    kurtosis = stats.kurtosis(grades, bias=False)
    around = lambda value, error: [float(value + side * stats.norm.ppf(0.975) * error) for side in (-1, 1)]
    return {
        "mean": float(grades.mean()),
        "meanInterval": [float(mean_low), float(mean_high)],
        "median": float(np.median(grades)),
        "deviation": float(np.std(grades, ddof=1)),
        "skewness": float(skewness),
        "skewnessInterval": around(skewness, skew_error),
        "kurtosis": float(kurtosis),
        "kurtosisInterval": around(kurtosis, kurt_error),
        "alpha": float(alpha),
        "alphaInterval": [float(1 - (1 - alpha) * stats.f.isf(tail, *degrees)) for tail in (0.025, 0.975)],
        "errorRatio": float(np.sqrt(1 - alpha)),
        "standardError": float(np.sqrt(1 - alpha) * np.std(grades, ddof=1)),
        "items": items,
    }


def kuder_richardson(rows):
    """Formula 20, for marks that are right or wrong."""
    marks = np.array(rows)
    p = marks.mean(axis=0)
    questions = marks.shape[1]
    return float(questions / (questions - 1) * (1 - (p * (1 - p)).sum() / marks.sum(axis=1).var()))


written = [
    {
        "name": name,
        "weights": weights,
        "rows": rows,
        "expected": expected(rows, weights),
        **({"kr20": kuder_richardson(rows)} if all(x in (0, 1) for row in rows for x in row) else {}),
    }
    for name, (rows, weights) in cases.items()
]
target = pathlib.Path(__file__).with_name("independent.jsonl")
target.write_text("".join(json.dumps(case, separators=(",", ":")) + "\n" for case in written))
