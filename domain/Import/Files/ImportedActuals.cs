using System.Globalization;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Import.Memory;
using PerfServerless.Domain.Import.Tables;
using PerfServerless.Domain.Scorecards;

namespace PerfServerless.Domain.Import.Files;

/// <summary>
/// Decides which of a folder's values are news to a store that holds earlier ones. What a person or another system said stands until the
/// folder says something new for that very cell; a value and its note are two cells.
/// </summary>
public static class ImportedActuals
{
    private const int MarkDigits = 12;

    /// <summary>
    /// The id of an imported value. It is made from what the value is and from what it corrects, so that importing a
    /// folder twice, or again after a crash, makes the same ids, and a value that was changed and changed back makes new ones.
    /// </summary>
    public static string Id(KpiId kpi, string period, decimal value, string? corrects)
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"{kpi}|{period}|{value:G29}|{corrects}");
        return "imp-" + ShortHash.Of(text, 28);
    }

    /// <param name="wanted">The folder's values, one a KPI and period.</param>
    /// <param name="stored">What the store holds of the same KPIs.</param>
    /// <param name="memory">What the folder said last; nothing of a KPI that was imported before that was kept.</param>
    /// <param name="now">When a correction is recorded.</param>
    public static ValueNews News(
        IEnumerable<Actual> wanted,
        IReadOnlyDictionary<KpiId, IReadOnlyList<Actual>> stored,
        IReadOnlyDictionary<KpiId, SaidLast> memory,
        DateTimeOffset now)
    {
        var known = stored.Values.SelectMany(a => a).ToLookup(a => (a.Kpi, a.Period));
        var (news, overruled, said) = (new List<Actual>(), new List<OverruledValue>(), new List<SaidLast>());
        foreach (var ofKpi in wanted.GroupBy(a => a.Kpi))
        {
            var before = memory.GetValueOrDefault(ofKpi.Key)?.Cells ?? new Dictionary<string, SaidCell>();
            var cells = new Dictionary<string, SaidCell>(before, StringComparer.Ordinal);
            foreach (var actual in ofKpi)
            {
                var cell = new ImportedCell(actual, [.. known[(actual.Kpi, actual.Period)]], before.GetValueOrDefault(actual.Period));
                var appended = cell.News(now);
                if (appended is not null) news.Add(appended);
                if (cell.Overruled is { } one) overruled.Add(one);
                cells[actual.Period] = new(actual.Value, Mark(actual.Note), appended is { Source: ActualSource.Import } ? appended.Id : cell.Imported?.Id);
            }

            if (cells.Count != before.Count || cells.Any(c => before[c.Key] != c.Value)) said.Add(new(ofKpi.Key, cells));
        }

        return new(news, overruled, said);
    }

    /// <summary>By this another note is known from the same one.</summary>
    internal static string Mark(string? note) => FreeText.Note(note) is { } text ? ShortHash.Of(text, MarkDigits) : "";
}
