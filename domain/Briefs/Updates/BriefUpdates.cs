using PerfServerless.Domain.Recording;
using PerfServerless.Domain.Rules.Verdicts;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Reviews;

namespace PerfServerless.Domain.Briefs.Updates;

/// <summary>Finds what was given or corrected after a brief was compiled. The brief keeps its numbers; this stands beside them.</summary>
public static class BriefUpdates
{
    /// <summary>So much before the brief was compiled a value may have been on its way, which the brief then does not have.</summary>
    public static readonly TimeSpan OnItsWay = TimeSpan.FromMinutes(2);

    /// <param name="recorded">What was recorded since; what the brief has already may be among it.</param>
    /// <returns>One for each KPI whose values are others now: those on the agenda first, in its order, then in the order of the rows.</returns>
    public static IReadOnlyList<BriefUpdate> Of(Brief brief, IEnumerable<Actual> recorded)
    {
        var news = recorded.ToLookup(a => a.Kpi);
        var places = brief.Agenda.Select((item, place) => (item.Kpi, Place: place)).Where(i => i.Kpi is not null).ToDictionary(i => i.Kpi!.Value, i => i.Place);
        return
        [
            .. brief.Rows.Where(r => news.Contains(r.Kpi)).Select(r => Of(r, news[r.Kpi])).OfType<BriefUpdate>()
                .OrderBy(u => places.GetValueOrDefault(u.Row.Kpi, int.MaxValue)),
        ];
    }

    /// <summary>Such as "Revenue: 81 € in week 23 of 2026 instead of 78 €".</summary>
    public static Saying Sentence(Brief brief, BriefUpdate update)
    {
        var (row, period) = (update.Row, BriefText.Period(brief, update.Now.Period));
        Part.Amount value = new(update.Now.Value, row.Unit);
        return update.Before is { } before
            ? BriefUpdateWords.Corrected.Say(row.Name, value, period, new(before, row.Unit))
            : BriefUpdateWords.Added.Say(row.Name, value, period);
    }

    /// <summary>Who recorded it, and for whom, or the door it came through.</summary>
    public static Part By(BriefUpdate update) => update.Now switch
    {
        { RecordedBy: { } person } => person,
        { Source: var source } => BriefWords.Source.Say(Part.Of(source)),
    };

    private static BriefUpdate? Of(BriefRow row, IEnumerable<Actual> news)
    {
        var latest = row.Verdict.Basis is VerdictBasis.Known { Last.Actual: var last } ? last : null;
        var changed = news.GroupBy(a => a.Period)
            .Select(g => (Now: ActualOrder.Standing(latest?.Period == g.Key ? g.Append(latest).DistinctBy(a => a.Id) : g)!, Before: Before(row, latest, g.Key)))
            .Where(c => c.Now.Id != latest?.Id && c.Now.SupersededBy is null && c.Now.Value != c.Before)
            .ToList();
        if (changed.Count == 0) return null;

        var (now, before) = changed.MaxBy(c => c.Now.Period, StringComparer.Ordinal);
        return new(row, now, before, changed.Count);
    }

    // Of what lies further back than the brief's points it is not known what the brief rests on: there a correction says what it corrects to.
    private static decimal? Before(BriefRow row, Actual? latest, string period) => latest?.Period == period
        ? latest.Value
        : row.Points.FirstOrDefault(p => p.Period == period)?.Value;
}
