using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Domain.Words;

namespace PerfServerless.Domain.Chat;

/// <summary>Names KPIs in a sentence, of many the first ones.</summary>
internal static class KpiNames
{
    private const int Shown = 10;

    public static Part.List Of(Scorecard scorecard, IReadOnlyCollection<KpiId> kpis)
    {
        var names = kpis.Select(k => scorecard.Find(k)?.Name ?? k.Value).ToList();
        return Part.Of(names.Count <= Shown ? names : names.Take(Shown).Append("…"));
    }
}
