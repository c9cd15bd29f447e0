using PerfServerless.Domain.Rules;
using PerfServerless.Domain.Rules.Objectives;
using PerfServerless.Domain.Rules.Verdicts;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Chat;
using PerfServerless.Domain.Words.Catalogue.Reviews;
using PerfServerless.Domain.Words.Catalogue.Rules;

namespace PerfServerless.Domain.Briefs;

/// <summary>Says a brief's figures and reasons; what has no words is null.</summary>
public static class BriefText
{
    // A line of more names is no line.
    private const int MostNamed = 8;

    /// <summary>Of what an agenda item speaks: a KPI by its name, or a person.</summary>
    public static Part Subject(AgendaItem item) => item switch
    {
        { Person: { } person } => person,
        { Name.Length: > 0 } => item.Name,
        { RuleId: var rule } when rule == AgendaRules.Decided.Id => new Part.Said(AgendaWords.DecidedBefore),
        _ => "",
    };

    /// <summary>The last value.</summary>
    public static Part.Amount? Value(BriefRow row) =>
        row.Verdict.Basis is VerdictBasis.Known { Last.Actual: var latest } ? new(latest.Value, row.Unit) : null;

    /// <summary>The value the status rests on: of a sum all of its target's period so far.</summary>
    public static Part.Amount? Judged(BriefRow row) => row.Verdict.Basis.Reported() switch
    {
        VerdictBasis.Judged judged => new(judged.Value, row.Unit),
        _ => Value(row),
    };

    /// <summary>Such as "so far in 2026" for a sum, with its span where it runs over several targets; null where the last value itself was judged.</summary>
    public static Saying? SoFar(Brief brief, BriefRow row) => row.Verdict.Basis.Reported() switch
    {
        VerdictBasis.Judged judged when judged.Value != judged.Last.Actual.Value => judged.Span is { } span
            ? BriefWords.SoFarIn.Say(Period(brief, span))
            : BriefWords.SoFar,
        _ => null,
    };

    /// <summary>The target, a band with both edges.</summary>
    public static Part? Target(BriefRow row) => row.Target is { } target ? Line(row, target, row.TargetHigh) : null;

    /// <summary>The target's period, where that is not the last value's own; null where it is, and where there is no target.</summary>
    public static Part.Period? TargetPeriod(Brief brief, BriefRow row) =>
        row.TargetPeriod is not { } period || row.Verdict.Basis is VerdictBasis.Known { Last.Actual.Period: var last } && last == period ? null : Period(brief, period);

    public static Saying? Stretch(BriefRow row) => row.TargetStretch is { } stretch ? BriefWords.Stretch.Say(new(stretch, row.Unit)) : null;

    /// <summary>A target of any period, a band with both edges, and its stretch; "none" where there is none.</summary>
    public static Part Target(BriefRow row, PeriodTarget? target) => target switch
    {
        null => BriefWords.NoTarget.Say(),
        { Stretch: { } stretch } => BriefWords.TargetWithStretch.Say(Line(row, target.Target, target.BandHigh), new(stretch, row.Unit)),
        _ => Line(row, target.Target, target.BandHigh),
    };

    /// <summary>A baseline; "none" where there is none.</summary>
    public static Part Baseline(BriefRow row, decimal? baseline) => baseline is { } value ? new Part.Amount(value, row.Unit) : BriefWords.NoBaseline.Say();

    /// <summary>Such as "week 22 of 2026, 4 days old".</summary>
    public static Saying? Age(Brief brief, BriefRow row) => row.Verdict.Basis switch
    {
        VerdictBasis.Known { Last: { AgeDays: > 0 } last } => BriefWords.Age.Say(Period(brief, last.Actual.Period), last.AgeDays),
        VerdictBasis.Known { Last: var last } => BriefWords.Fresh.Say(Period(brief, last.Actual.Period)),
        _ => null,
    };

    /// <summary>Who recorded the last value, and for whom, or the door it came through.</summary>
    public static Part? RecordedBy(BriefRow row) => row switch
    {
        { Verdict.Basis: VerdictBasis.Known, ChangedBy: { } person, OnBehalfOf: { } owner } => InPlaceWords.GivenFor.Say(person, owner),
        { Verdict.Basis: VerdictBasis.Known, ChangedBy: { } person } => person,
        { Verdict.Basis: VerdictBasis.Known { Last.Actual: var latest } } => BriefWords.Source.Say(Part.Of(latest.Source)),
        _ => null,
    };

    /// <summary>A status alone.</summary>
    public static Saying Words(Status status) => StatusName.AloneOf(status);

    /// <summary>A period as the organisation's year has it.</summary>
    public static Part.Period Period(Brief brief, string code, bool withDays = false) => new(code, brief.FiscalYearStartMonth, withDays);

    /// <summary>Why a KPI has its status, with the rule that decided.</summary>
    public static Remark Why(Brief brief, BriefRow row) => new(Sentence(row, brief.FiscalYearStartMonth), row.Verdict.RuleId);

    /// <summary>The KPI that an agenda item is about; null where it is about a person.</summary>
    public static BriefRow? RowOf(Brief brief, AgendaItem item) => item.Kpi is null ? null : brief.Rows.FirstOrDefault(r => r.Kpi == item.Kpi);

    /// <summary>What was found of an agenda item, with the rule that found it; where that is how it stands, with the rule that decided its status.</summary>
    public static Remark Reason(Brief brief, AgendaItem item) => new(
        item.Reason,
        AgendaRules.OfStatus.Contains(item.RuleId) && RowOf(brief, item) is { } row ? row.Verdict.RuleId : item.RuleId);

    /// <summary>What the items leave of the meeting; null where nothing is on the agenda, and in briefs of earlier builds.</summary>
    public static Remark? Closing(Brief brief) => brief is { Agenda.Count: > 0, ClosingMinutes: { } minutes }
        ? new(AgendaTimeWords.Closing.Say(minutes), AgendaRules.TimeBox.Id)
        : null;

    /// <summary>Names what is on track and quiet, which the meeting does not speak about; of many the first ones and how many more.</summary>
    public static Remark? Quiet(Brief brief) =>
        Named(brief, r => r is { Verdict.Status: Status.OnTrack, Postponed: false, IsException: false }) is { } names
            ? new(AgendaTimeWords.Quiet.Say(names), AgendaRules.Quiet.Id)
            : null;

    /// <summary>Names what was at risk or off track at the last review, and is on track now.</summary>
    public static Remark? BackOnTrack(Brief brief) =>
        Named(brief, r => r is { Verdict.Status: Status.OnTrack, Postponed: false, Before.Status: Status.AtRisk or Status.OffTrack }) is { } names
            ? new(AgendaTimeWords.BackOnTrack.Say(names))
            : null;

    /// <summary>Why an item is on the agenda, with the rule that put it there.</summary>
    public static Remark OnAgenda(AgendaItem item) => new(RuleBook.Find(item.RuleId) is { } rule ? rule.Sentence : PartWords.None, item.RuleId);

    /// <summary>How a roll-up came about, with the rule that decided.</summary>
    public static Remark Why(RollUpReading reading) => new(reading.Sentence, reading.RuleId);

    /// <summary>The value's marks, and what other rules noticed, each with its rules.</summary>
    public static IReadOnlyList<Remark> Remarks(BriefRow row) => VerdictRemarks.Of(row.Verdict);

    /// <summary>Where the KPI is expected to be, with the rules of the forecast; null in a brief that was compiled before there were forecasts.</summary>
    public static Remark? Forecast(BriefRow row) => row.Forecast is { } forecast ? new(forecast.Sentence, forecast.RulesBehind()) : null;

    /// <summary>Why a KPI has its status, without the days that are counted: for where one line is all there is.</summary>
    internal static Saying Short(BriefRow row, int fiscalYearStartMonth) =>
        Sentence(row, fiscalYearStartMonth) is { Parts: [{ Part: Part.Said(var said) }, ..] } sentence && sentence.Id == VerdictWords.Counted.Id
            ? said
            : Sentence(row, fiscalYearStartMonth);

    internal static Saying Sentence(BriefRow row, int fiscalYearStartMonth) => VerdictSentence.Of(row.Verdict, row.Unit, row.Direction, fiscalYearStartMonth);

    private static Part.List? Named(Brief brief, Func<BriefRow, bool> which)
    {
        var on = brief.Agenda.Select(a => a.Kpi).ToHashSet();
        List<string> names = [.. brief.Rows.Where(r => which(r) && !on.Contains(r.Kpi)).Select(r => r.Name)];
        return names.Count switch
        {
            0 => null,
            <= MostNamed + 1 => Part.Of(names),
            _ => new([.. names.Take(MostNamed).Select(n => (Part)n), AgendaWords.MoreKpis.Say(names.Count - MostNamed)]),
        };
    }

    private static Part Line(BriefRow row, decimal target, decimal? high) =>
        high is { } edge ? BriefWords.Band.Say(new(target, row.Unit), new(edge, row.Unit)) : new Part.Amount(target, row.Unit);
}
