using System.Text.Json.Serialization;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Rules.Targets;
using PerfServerless.Domain.Scorecards;

namespace PerfServerless.Domain.Rules.Verdicts;

/// <summary>
/// A verdict as 1.0.0 stored it: all cases of its basis in one row. Briefs are kept for ever and the API answers them as they are stored,
/// so no member may change its name, its place or its default.
/// </summary>
internal sealed record StoredVerdict
{
    public required KpiId Kpi { get; init; }
    public required Status Status { get; init; }
    public required string RuleId { get; init; }
    public Actual? Latest { get; init; }
    public decimal? Expected { get; init; }
    public Status? LastReported { get; init; }
    public int? AgeDays { get; init; }
    public decimal? Value { get; init; }
    public decimal? ExpectedHigh { get; init; }
    public bool OnTheWay { get; init; }
    public decimal? Shortfall { get; init; }
    public int Periods { get; init; } = 1;
    public string? Span { get; init; }
    public int MissingPeriods { get; init; }
    public int Run { get; init; }
    public Overdue? Overdue { get; init; }
    public StatedStatus? Stated { get; init; }
    public IReadOnlyList<Mark> Marks { get; init; } = [];
    public IReadOnlyList<Finding> Findings { get; init; } = [];

    /// <summary>Not stored by 1.0.0.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public CoveredDays? Covered { get; init; }

    public static StoredVerdict Of(Verdict verdict) => Filled(
        new()
        {
            Kpi = verdict.Kpi,
            Status = verdict.Status,
            RuleId = verdict.RuleId,
            Stated = verdict.Stated,
            Marks = verdict.Marks,
            Findings = verdict.Findings,
        },
        verdict.Basis);

    public Verdict ToVerdict() =>
        new() { Kpi = Kpi, Status = Status, RuleId = RuleId, Basis = Basis(), Stated = Stated, Marks = Marks, Findings = Findings };

    private static StoredVerdict Filled(StoredVerdict row, VerdictBasis basis) => basis.Match(
        nothing => row,
        untargeted => Filled(row, untargeted.Last) with { Value = untargeted.Last.Actual.Value },
        judged => Filled(row, judged.Last) with
        {
            Value = judged.Value,
            Expected = judged.Expected,
            ExpectedHigh = judged.ExpectedHigh,
            OnTheWay = judged.OnTheWay,
            Shortfall = judged.Shortfall,
            Periods = judged.Periods,
            Span = judged.Span,
            Covered = judged.Covered,
            MissingPeriods = judged.MissingPeriods,
            Run = judged.Run,
        },
        stale => Filled(row, stale.Hidden) with { Overdue = stale.Overdue, LastReported = stale.LastReported });

    private static StoredVerdict Filled(StoredVerdict row, LastValue last) =>
        row with { Latest = last.Actual, AgeDays = last.AgeDays, Overdue = last.Overdue };

    private VerdictBasis Basis()
    {
        if (Latest is null) return new VerdictBasis.Nothing();

        var reported = Reported(new(Latest, AgeDays ?? 0, Overdue));
        return (LastReported, Overdue) is ({ } status, { } overdue) ? new VerdictBasis.Stale(overdue, status, reported) : reported;
    }

    private VerdictBasis.Known Reported(LastValue last) => Expected is not { } expected
        ? new VerdictBasis.Untargeted(last)
        : new VerdictBasis.Judged(last)
        {
            Value = Value ?? last.Actual.Value,
            Expected = expected,
            ExpectedHigh = ExpectedHigh,
            OnTheWay = OnTheWay,
            Shortfall = Shortfall ?? 0,
            Periods = Periods,
            MissingPeriods = MissingPeriods,
            Span = Span,
            Covered = Covered,
            Run = Run,
        };
}
