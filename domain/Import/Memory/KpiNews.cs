using System.Globalization;
using PerfServerless.Domain.Calendars;
using PerfServerless.Domain.Rules.Targets;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Import;

namespace PerfServerless.Domain.Import.Memory;

/// <summary>
/// The cells of a KPI that people change: whose it is, until when it is tracked, and its targets, period by period. What a folder says of them
/// counts where it says something new.
/// </summary>
public static class KpiNews
{
    public const string Owner = "owner";

    public const string TrackedUntil = "trackedUntil";

    /// <summary>Before the period of a target.</summary>
    public const string Target = "target ";

    private static readonly (string Column, Func<Kpi, string?> Text, Func<Kpi, Kpi, Kpi> Take)[] Columns =
    [
        (Owner, k => k.Owner?.Value, (to, from) => to with { Owner = from.Owner }),
        (TrackedUntil, k => k.TrackedUntil?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), (to, from) => to with { TrackedUntil = from.TrackedUntil }),
    ];

    /// <summary>The KPI as people changed it, with what the folder said of the cells that they changed.</summary>
    public static Kpi Changed(Kpi before, Kpi after)
    {
        var said = (before.Said ?? new Dictionary<string, string>()).ToDictionary();
        foreach (var (column, text, _) in Columns.Where(c => c.Text(before) != c.Text(after))) said.TryAdd(column, PersonColumns.Mark(text(before)));
        foreach (var period in Recalibrations.Changed(before.Targets, after.Targets)) said.TryAdd(Target + period, MarkOf(TargetChange.Of(before, period)));
        return after with { Said = said.Count == 0 ? null : said };
    }

    /// <param name="says">As the folder has it.</param>
    /// <param name="standing">As it stands; null where it is new.</param>
    /// <param name="people">Who is known: nobody else can own it.</param>
    public static Kpi Of(Kpi says, Kpi? standing, IReadOnlyList<Person> people)
    {
        if (standing?.Said is not { } before) return says;

        var (news, said) = (says, (says.Said ?? new Dictionary<string, string>()).ToDictionary());
        foreach (var (column, text, take) in Columns)
        {
            if (!before.TryGetValue(column, out var mark) || PersonColumns.Mark(text(says)) != mark) continue;
            if (column == Owner && standing.Owner is { } owner && people.All(p => p.Id != owner)) continue;

            said.Add(column, mark);
            news = take(news, standing);
        }

        return news with { Said = said.Count == 0 ? null : said };
    }

    /// <summary>A folder's KPI with the targets that people changed, where it says nothing new of them; what it says of those is remembered.</summary>
    /// <param name="says">As the folder has it.</param>
    /// <param name="standing">As it stands; null where it is new.</param>
    /// <param name="fiscalYearStartMonth">1 to 12; by it periods are read.</param>
    public static Kpi Targets(Kpi says, Kpi? standing, int fiscalYearStartMonth)
    {
        if (standing?.Said is not { } before) return says;

        var (targets, said) = (says.Targets.Targets.ToDictionary(t => t.Period, StringComparer.Ordinal), new Dictionary<string, string>());
        foreach (var (period, mark) in before.Where(s => s.Key.StartsWith(Target, StringComparison.Ordinal)).Select(s => (s.Key[Target.Length..], s.Value)))
        {
            var stands = TargetChange.Of(standing, period);
            if (MarkOf(targets.GetValueOrDefault(period)) != mark || !Fits(says, stands, fiscalYearStartMonth)) continue;

            said.Add(Target + period, mark);
            if (stands is null) targets.Remove(period);
            else targets[period] = stands;
        }

        return said.Count == 0 ? says : says with
        {
            Said = said,
            Targets = says.Targets with { Targets = [.. targets.Values.OrderBy(t => t.Period, StringComparer.Ordinal)] },
        };
    }

    /// <summary>The targets of a folder that do not stand, because another one was agreed to since.</summary>
    /// <param name="says">As the folder has it.</param>
    /// <param name="stands">As it comes to stand.</param>
    /// <param name="fiscalYearStartMonth">1 to 12; by it periods are told.</param>
    public static IEnumerable<Saying> Overruled(Kpi says, Kpi stands, int fiscalYearStartMonth) =>
        Recalibrations.Changed(says.Targets, stands.Targets).Select(p => ImportOverruledWords.Target.Say(
            says.Id.Value, new(p, fiscalYearStartMonth), Said(says, p), Said(stands, p)));

    private static Saying Said(Kpi kpi, string period) =>
        TargetChange.Of(kpi, period) is { } target ? RecalibrationSentence.Of(target, kpi.Unit) : ImportHistoryWords.None;

    /// <summary>All targets of one KPI are of one frequency: where the folder chose another one, that is new.</summary>
    private static bool Fits(Kpi says, PeriodTarget? stands, int fiscalYearStartMonth) =>
        stands is null || says.Targets.Targets.Count == 0
        || Period.TryParse(says.Targets.Targets[0].Period, fiscalYearStartMonth)?.Frequency == Period.TryParse(stands.Period, fiscalYearStartMonth)?.Frequency;

    // By its value: 45.0 is 45.
    private static string MarkOf(PeriodTarget? target) => target is null
        ? PersonColumns.Mark(null)
        : PersonColumns.Mark(string.Join('|', new[] { target.Target, target.BandHigh, target.Stretch }
            .Select(n => n?.ToString("0.############################", CultureInfo.InvariantCulture))));
}
