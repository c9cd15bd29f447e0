using PerfServerless.Domain.Amounts;
using PerfServerless.Domain.Briefs;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Rules;
using PerfServerless.Domain.Rules.Verdicts;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Reviews;

namespace PerfServerless.Functions.Tests.Briefs;

/// <summary>A brief with valid defaults and whatever rows a test gives it.</summary>
internal sealed class BriefBuilder
{
    private static readonly DateTimeOffset MeetingAt = new(2026, 6, 4, 8, 0, 0, TimeSpan.Zero);

    private readonly List<BriefRow> rows = [];
    private readonly List<AgendaItem> agenda = [];
    private readonly List<BriefPerson> silent = [];
    private readonly List<BriefRollUp> rollUps = [];
    private readonly List<string> rules = [];

    public BriefBuilder Row(
        string id, Status status, string name = "A KPI", string? note = null, Status? lastReported = null, int points = 3, string targetPeriod = "2026-W22")
    {
        var kpi = new KpiId(id);
        var latest = new Actual
        {
            Id = "a", Kpi = kpi, Period = "2026-W22", Value = 1234.5m, Note = note, RecordedAt = MeetingAt.AddDays(-1), Source = ActualSource.CheckIn,
        };
        var judged = new VerdictBasis.Judged(new(latest, AgeDays: 4, Overdue: null)) { Value = latest.Value, Expected = 2000, Shortfall = 765.5m };
        rows.Add(new()
        {
            Kpi = kpi,
            Name = name,
            Level = KpiLevel.Strategic,
            Perspective = Perspective.Customer,
            Objective = "Be recommended",
            Owner = new("ole"),
            Unit = new(UnitKind.Money, "EUR", 1),
            Direction = Direction.HigherIsBetter,
            Verdict = new()
            {
                Kpi = kpi,
                Status = status,
                RuleId = StatusRules.OffTrack.Id,
                Basis = lastReported is { } hidden ? new VerdictBasis.Stale(new("2026-W23", 6, 5), hidden, judged) : judged,
            },
            Target = 2000,
            TargetPeriod = targetPeriod,
            ChangedBy = new("ole"),
            Points = [.. Enumerable.Range(1, points).Select(i => new BriefPoint($"2026-W{22 - points + i:00}", i * 10))],
        });
        return this;
    }

    public BriefBuilder Item(AgendaItem item)
    {
        agenda.Add(item);
        return this;
    }

    /// <summary>Adds to the last row what a page shows beside its status.</summary>
    public BriefBuilder With(Func<BriefRow, BriefRow> change)
    {
        rows[^1] = change(rows[^1]);
        return this;
    }

    public BriefBuilder Silent(string person)
    {
        silent.Add(new(new(person), 2));
        return this;
    }

    /// <summary>A rule that the brief was compiled with.</summary>
    public BriefBuilder Rule(string id)
    {
        rules.Add(id);
        return this;
    }

    public BriefBuilder RollUp(BriefRollUp rollUp)
    {
        rollUps.Add(rollUp);
        return this;
    }

    public Brief Build() => new()
    {
        Cycle = new(new("acme"), new("weekly"), "20260604"),
        CadenceName = "Weekly review",
        Organisation = "Acme",
        MeetingDay = new(2026, 6, 4),
        MeetingAt = MeetingAt,
        TimeZone = "Europe/Berlin",
        CompiledAt = MeetingAt.AddHours(-1),
        Headline = BriefWords.Headline.Say(BriefWords.OffTrack.Say(1)),
        Completeness = BriefCompleteness.Of(1, 2, 4),
        Trust = BriefTrust.Limited,
        TrustSentence = BriefTrustWords.Trust.Say(Part.Of(BriefTrust.Limited), Part.Of([BriefTrustWords.Missing.Say(1, 2)])),
        Agenda = agenda,
        Silent = silent,
        RollUps = rollUps,
        Rules = rules,
        Rows = rows,
    };
}
