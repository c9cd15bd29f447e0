using PerfServerless.Domain.Calendars;
using PerfServerless.Domain.Import.Cells;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Decisions;

namespace PerfServerless.Domain.Chat.Decisions;

/// <summary>The periods for which a KPI may get a target.</summary>
internal sealed class TargetPeriods(Kpi kpi, int fiscalYearStartMonth, DateOnly today)
{
    /// <summary>Whoever means a period farther away has mistyped the year.</summary>
    private const int FarthestYears = 5;

    private readonly List<Period> known =
        [.. kpi.Targets.Targets.Select(t => Period.TryParse(t.Period, fiscalYearStartMonth)).OfType<Period>().OrderBy(p => p.First)];

    /// <summary>The one in progress for which there is a target, else the next such one; else the one in progress.</summary>
    public Period InProgress => known.Find(p => p.Contains(today)) ?? known.Find(p => p.First > today) ?? Running;

    // All targets of one KPI are of one frequency.
    private Frequency Frequency => known.Count > 0 ? known[0].Frequency : kpi.Resets ?? kpi.Frequency;

    private Period Running => Period.Containing(Frequency, today, fiscalYearStartMonth);

    /// <returns>
    /// What the words mean; a month or a quarter without its year is the next one that is not over. Null where they mean no period, or several.
    /// </returns>
    public Period? Read(string written, Reader reader)
    {
        var read = new PeriodText(reader.Culture, fiscalYearStartMonth);
        if (Only(read.Readings(written)) is { } whole) return whole;
        if (!written.Any(char.IsLetter)) return null;

        return Enumerable.Range(today.Year, 2).Select(y => Only(read.Readings($"{written} {y}"))).FirstOrDefault(p => p?.Last >= today);
    }

    /// <returns>Why this one can get no target; null where it can.</returns>
    public Saying? Mistake(Period period)
    {
        if (period.Last < today) return TargetWords.PeriodOver.Say(Part(period));
        if (period.First > today.AddYears(FarthestYears)) return TargetWords.PeriodFar.Say(Part(period));
        if (kpi.Recalibrations is [.., { EffectiveFrom: var day }] && day >= period.Last) return TargetWords.LaterChange.Say(Part(period), day);
        return IsOfKind(period) ? null : TargetWords.PeriodOther.Say(Part(period), Words.Part.Of(Frequency), Part(InProgress));
    }

    public Saying Unread(string written) => TargetWords.PeriodUnread.Say(written, Part(InProgress));

    // The first target of a KPI chooses the frequency of all.
    private bool IsOfKind(Period period) => known.Count > 0
        ? period.Frequency == Frequency
        : period.Frequency >= kpi.Frequency && (kpi.Resets is not { } resets || period.Frequency <= resets);

    private Period? Only(IReadOnlyList<Period> readings) =>
        readings is [var one] ? one : readings.Where(IsOfKind).ToList() is [var fits] ? fits : null;

    private Words.Part.Period Part(Period period) => new(period.Code, fiscalYearStartMonth);
}
