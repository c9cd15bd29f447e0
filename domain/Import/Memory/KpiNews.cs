using System.Globalization;
using PerfServerless.Domain.Scorecards;

namespace PerfServerless.Domain.Import.Memory;

/// <summary>
/// The cells of a KPI that people change: whose it is, and until when it is tracked. What a folder says of them counts where it says
/// something new.
/// </summary>
public static class KpiNews
{
    public const string Owner = "owner";

    public const string TrackedUntil = "trackedUntil";

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
        return after with { Said = said.Count == 0 ? null : said };
    }

    /// <param name="says">As the folder has it.</param>
    /// <param name="standing">As it stands; null where it is new.</param>
    /// <param name="people">Who is known: nobody else can own it.</param>
    public static Kpi Of(Kpi says, Kpi? standing, IReadOnlyList<Person> people)
    {
        if (standing?.Said is not { } before) return says;

        var (news, said) = (says, new Dictionary<string, string>());
        foreach (var (column, text, take) in Columns)
        {
            if (!before.TryGetValue(column, out var mark) || PersonColumns.Mark(text(says)) != mark) continue;
            if (column == Owner && standing.Owner is { } owner && people.All(p => p.Id != owner)) continue;

            said.Add(column, mark);
            news = take(news, standing);
        }

        return news with { Said = said.Count == 0 ? null : said };
    }
}
